using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Lives;
using VastBot.EndToEnd.Slack;

namespace VastBot.EndToEnd.Fixes;

/// <summary>The whole conversation about a fix, with more than one person in it, in a world that answers truthfully.</summary>
public sealed class Fixes_among_several_people
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_rotated_by_two_people_and_goes_back_by_two()
    {
        await using var bot = await PractisingBot.Start("expired-key");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rotate-key", "Waits for one approver");
        await talk.Told(PracticeIds.Approver, "asks for your agreement");
        Assert.DoesNotContain(talk.Direct(PracticeIds.Responder), message => Conversation.Text(message).Contains("asks for your agreement", StringComparison.Ordinal));

        await talk.Click(card, "Approve", PracticeIds.Approver);
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;
        await talk.Shown(card, "Done, and it worked");
        bot.World.Clock.Speed = 1;
        Assert.Equal(Keys.Staged, await cluster.Secret("vastai-secrets"));
        Assert.Equal(Keys.WebhookToken, await cluster.Secret("vastai-secrets", "webhook-token"));
        Assert.Equal(Keys.Deployed, await cluster.Secret("vastai-secrets-previous"));
        Assert.Null(await cluster.Secret("vastai-secrets-next"));

        // The way back, by the same rule.
        await talk.Click(card, "Undo…");
        var undo = await talk.Other(card, "Waits for one approver");
        await talk.Click(undo, "Approve", PracticeIds.Responder);
        await talk.Whispered(PracticeIds.Responder, "You may not do this");
        await talk.Click(undo, "Approve", PracticeIds.Commander);
        await talk.Shown(undo, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;
        await talk.Shown(undo, "Done, and it worked");
        await talk.Shown(card, "Taken back");
        Assert.Equal(Keys.Deployed, await cluster.Secret("vastai-secrets"));
    }

    [Fact]
    public async Task A_new_key_that_is_refused_after_all_goes_back_by_itself()
    {
        await using var bot = await PractisingBot.Start("healthy", ("Remediation:Approval:rotate-key", "Self"));
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rotate-key", "Waits for who asked");
        await talk.Click(card, "Confirm");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");

        bot.World.Revoke(Keys.Staged);
        bot.World.Clock.Speed = 120;

        await talk.Shown(card, "Taken back");
        await talk.Shown(card, "It had not worked");
        await talk.Other(card, "goes back by itself");
        Assert.Equal(Keys.Deployed, await cluster.Secret("vastai-secrets"));
    }

    [Fact]
    public async Task What_waits_for_an_approval_stands_on_the_home_until_it_is_decided()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rollback", "Waits for one approver");

        bot.World.Workspace.Viewing.OpenHome(PracticeIds.Approver, "home");
        await Home(home => home.Contains("Waits for one approver who did not ask", StringComparison.Ordinal) && home.Contains($"#{PracticeIds.Ops}", StringComparison.Ordinal));

        await talk.Click(card, "Reject", PracticeIds.Approver);
        await talk.Shown(card, "Rejected by");
        bot.World.Workspace.Viewing.OpenHome(PracticeIds.Approver, "home");
        await Home(home => !home.Contains("Waiting for approval", StringComparison.Ordinal));

        Task Home(Func<string, bool> shows) =>
            talk.Until(() => bot.World.Workspace.State.Homes.GetValueOrDefault(PracticeIds.Approver)?.Body.GetRawText() is { } home && shows(home) ? home : null, "the home as it should be");
    }

    [Fact]
    public async Task What_is_kept_of_a_rotation_is_blanked_after_a_day()
    {
        await using var bot = await PractisingBot.Start("expired-key", ("Remediation:Approval:rotate-key", "Self"));
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rotate-key", "Waits for who asked");
        await talk.Click(card, "Confirm");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;
        await talk.Shown(card, "Done, and it worked");
        bot.World.Clock.Speed = 1;
        Assert.Equal(Keys.Deployed, await cluster.Secret("vastai-secrets-previous"));

        bot.World.Clock.Skip(TimeSpan.FromHours(24));

        await Waiting.Until(async () => await cluster.Secret("vastai-secrets-previous") is null, Ct);
        Assert.Equal(Keys.Staged, await cluster.Secret("vastai-secrets"));
    }

    [Fact]
    public async Task A_card_that_was_posted_in_the_moment_of_death_shows_what_was_decided_since()
    {
        await using var bot = await PractisingBot.Start("healthy", ("Remediation:Approval:restart", "Self"));
        var talk = new Conversation(bot.World.Workspace);
        var held = bot.World.Workspace.World.Tripwire.Lay(request => request.EndsWith("/chat.postMessage", StringComparison.Ordinal) ? true : null);
        var card = await talk.Ask("/vast fix restart", "Waits for who asked");
        await held.WaitAsync(Signal.Patience, Ct);
        await bot.Restart();

        await talk.Click(card, "Cancel");

        await talk.Shown(card, "Rejected by");
    }

    [Fact]
    public async Task Two_others_agree_each_with_a_button_that_counts_once_and_survives_a_restart()
    {
        await using var bot = await PractisingBot.Start("bad-deploy", ("Remediation:Approval:rollback", "Two"), ("Access:Approvers:2", PracticeIds.Responder));
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix rollback", "Waits for two approvers", PracticeIds.Commander);
        var open = talk.Now(card);
        await bot.Restart();

        await talk.Click(card, "Approve", PracticeIds.Commander);
        await talk.Whispered(PracticeIds.Commander, "somebody else must agree");
        await talk.Click(card, "Approve", PracticeIds.Approver);
        await talk.Whispered(PracticeIds.Approver, "One more approver is needed");
        await talk.Shown(card, "Waits for one approver");
        await talk.Click(card, "Approve", PracticeIds.Approver);
        await talk.Whispered(PracticeIds.Approver, "a second person is needed");
        await talk.ClickOld(open, "Approve", PracticeIds.Responder);
        await talk.Whispered(PracticeIds.Responder, "Somebody was quicker");
        await bot.Restart();
        await talk.Click(card, "Approve", PracticeIds.Responder);
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
    }

    [Fact]
    public async Task A_lone_responder_breaks_the_glass_by_the_right_word_and_the_lead_hears_of_it()
    {
        await using var bot = await PractisingBot.Start("bad-deploy");
        var (talk, responder) = (new Conversation(bot.World.Workspace), new PersonInSlack(bot.World.Workspace, PracticeIds.Responder));
        await talk.Ask("/vast triage", "Roll back…");
        var card = await talk.Ask("/vast fix rollback", "Break glass…");

        await responder.Ask(() => talk.Click(card, "Break glass…"), "Why can nobody else agree?", Ct);
        await Assert.ThrowsAsync<InvalidOperationException>(() => responder.Send(("word", "staging"), ("reason", "Nobody else is awake.")));
        await talk.Shown(card, "Waits for one approver");
        await responder.Send(("word", "production"), ("reason", "Nobody else is awake."));

        await talk.Shown(card, "broke the glass: Nobody else is awake.");
        await talk.Told(PracticeIds.Approver, "The glass was broken");
        await talk.Told(PracticeIds.Commander, "The glass was broken");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
    }

    [Theory]
    [InlineData("vast-outage", "restart")]
    [InlineData("silent-5xx", "queue-mode on")]
    public async Task The_wrong_fix_does_not_help_and_says_so(string scenario, string fix)
    {
        await using var bot = await PractisingBot.Start(scenario);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask($"/vast fix {fix}", "Waits for who asked");
        await talk.Click(card, "Confirm");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;

        var end = await talk.Shown(card, "Done, but it did not work");
        Assert.Contains("after 3 min", Conversation.Text(end), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workaround_is_offered_to_be_switched_off_when_Vast_ai_has_been_fine_for_a_while()
    {
        await using var bot = await PractisingBot.Start("silent-5xx", ("Remediation:OfferOffAfter", "00:10:00"));
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var card = await talk.Ask("/vast fix fallback on", "Waits for who asked");
        await talk.Click(card, "Confirm");
        await talk.Shown(card, "looked at after 1, 3 and 10 minutes");
        bot.World.Clock.Speed = 120;
        await talk.Shown(card, "The workaround holds");
        Assert.DoesNotContain(talk.All, message => Conversation.Text(message).Contains("is still on", StringComparison.Ordinal));

        bot.World.Recover();
        var offer = await talk.Other(card, "is still on");
        Assert.Contains($"by <@{PracticeIds.Responder}>", Conversation.Text(offer), StringComparison.Ordinal);
        bot.World.Clock.Speed = 1;
        Assert.Equal("true", await cluster.Variable("VASTAI_FALLBACK"));

        await talk.Click(offer, "Switch the fallback off…");
        var off = await talk.Other(card, "Waits for who asked");
        await talk.Click(off, "Confirm");
        await talk.Shown(offer, "was switched off");
        Assert.DoesNotContain("fix.fallback-off", Conversation.Text(talk.Now(offer)), StringComparison.Ordinal);
        Assert.NotEqual("true", await cluster.Variable("VASTAI_FALLBACK"));
    }
}
