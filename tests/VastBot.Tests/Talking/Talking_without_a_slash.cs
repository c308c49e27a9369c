namespace VastBot.Tests.Talking;

/// <summary>Mentions in threads, where slash commands don't work, and direct messages: the same grammar, the same answers.</summary>
public sealed class Talking_without_a_slash
{
    [Fact]
    public async Task A_mention_in_a_thread_is_answered_in_that_thread()
    {
        await using var conversation = await Conversation.Start("expired-key");
        var parent = await conversation.Say(Conversation.Ops, "Jobs are failing.");

        await conversation.Say(Conversation.Ops, "@vastbot triage production", parent);

        await conversation.Shown($"/?c={Conversation.Ops}&thread={parent}", "Our integration");
        Assert.DoesNotContain(await conversation.History(Conversation.Ops), message => message.TryGetProperty("bot_id", out _));
        Assert.Contains(await conversation.History(Conversation.Ops, parent), message => message.TryGetProperty("bot_id", out _));
    }

    [Theory]
    [InlineData("@vastbot traige", "Did you mean", "/vast triage")]
    [InlineData("@vastbot", "What next?", "Triage production")]
    [InlineData("@vastbot help", "can do", "/vast doctor")]
    [InlineData("hello @vastbot, /vast help", "can do", "/vast doctor")]
    public async Task A_mention_with_another_verb_or_none_is_answered_to_the_person_alone(string said, string answer, string also)
    {
        await using var conversation = await Conversation.Start();
        var parent = await conversation.Say(Conversation.Ops, "Jobs are failing.");

        await conversation.Say(Conversation.Ops, said, parent);

        Assert.Contains(also, await conversation.Shown($"/?c={Conversation.Ops}&thread={parent}", answer), StringComparison.Ordinal);
        Assert.DoesNotContain(await conversation.History(Conversation.Ops, parent), message => message.TryGetProperty("bot_id", out _));
    }

    [Theory]
    [InlineData("triage", "Likely resolved")]
    [InlineData("health", "HEALTHY production")]
    [InlineData("traige", "Did you mean")]
    [InlineData("@vastbot help", "can do")]
    public async Task In_a_direct_message_the_verb_alone_is_enough(string said, string answer)
    {
        await using var conversation = await Conversation.Start();
        await conversation.Say(Conversation.Direct, said);
        await conversation.Shown($"/?c={Conversation.Direct}", answer);
    }

    [Fact]
    public async Task The_home_tab_starts_a_triage_that_answers_in_the_direct_messages_and_then_shows_it()
    {
        await using var conversation = await Conversation.Start("vast-outage");
        await conversation.Open("/?home");
        var home = await conversation.Shown("/?home", "No triage yet.");
        var view = System.Text.RegularExpressions.Regex.Match(home, "name=\"view\" value=\"(?<id>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)).Groups["id"].Value;

        await conversation.Press(view, "home%3Aproduction", "menu.triage");

        await conversation.Shown($"/?c={Conversation.Direct}", "Vast.ai incident");
        await conversation.Open("/?home");
        await conversation.Shown("/?home", "Vast.ai has an incident");
    }

    [Fact]
    public async Task The_doctor_fills_in_its_card_and_finds_the_practice_world_well()
    {
        await using var conversation = await Conversation.Start();
        await conversation.Say(Conversation.Direct, "doctor");
        var page = await conversation.Shown($"/?c={Conversation.Direct}", "All is well.");
        foreach (var part in new[] { "Socket 1", "last frame", "needed are granted", "as this program wants it", "7 of 7 answer", "PRACTICE" })
            Assert.Contains(part, page, StringComparison.Ordinal);
    }
}
