using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;

namespace VastBot.EndToEnd.Incidents;

public sealed class Setting_up_an_incident_where_things_go_wrong
{
    [Fact]
    public async Task A_form_that_arrives_three_times_is_one_incident()
    {
        await using var practice = await PractisedIncident.Start();
        practice.Workspace.Faults.Duplicates = 2;
        await practice.Declare(("title", "It broke"));

        await practice.Channel("inc-1-it-broke");
        practice.Workspace.Faults.Duplicates = 0;
        await practice.Type("/vast status");
        await practice.Shown("1 incident is open");
        Assert.Single(practice.Workspace.State.Channels, channel => channel.Name.StartsWith("inc-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_one_step_may_not_do_blocks_no_other_and_is_cured_by_a_click()
    {
        await using var practice = await PractisedIncident.Start();
        foreach (var method in (string[])["pins.add", "bookmarks.list", "conversations.setTopic"]) practice.Workspace.Faults.Refuse(method, "missing_scope");
        await practice.Declare(("title", "It broke"));
        await practice.Until(() => practice.Workspace.State.Channels.Any(channel => channel.Name == "inc-1-it-broke"));
        var channel = practice.Workspace.State.Channels.Find(channel => channel.Name == "inc-1-it-broke")!.Id;

        foreach (var step in (string[])["*Pin*", "*Bookmarks*", "s topic*"]) await practice.CardShows(channel, step);
        await practice.Shown("Follow and help in");
        Assert.Contains(PracticeIds.Responder, practice.Workspace.State.Channel(channel)!.Members);

        foreach (var method in (string[])["pins.add", "bookmarks.list", "conversations.setTopic"]) practice.Workspace.Faults.Refuse(method, null);
        Assert.True(await practice.Workspace.Click(practice.Card(channel).Ts, "Try again", channel));
        await practice.Until(() => practice.Workspace.State.Channel(channel) is { Pins.Count: 1, Bookmarks.Count: 4, Topic: "P2 · INVESTIGATING" });
        await practice.Until(() => !PractisedIncident.Blocks(practice.Card(channel)).Contains("⚠️", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_channel_the_card_stands_in_the_main_one_and_says_why()
    {
        await using var practice = await PractisedIncident.Start();
        practice.Workspace.Faults.Refuse("conversations.create", "restricted_action");
        await practice.Declare(("title", "It broke"));

        var card = await practice.CardShows(PracticeIds.Ops, "Try again");
        Assert.Contains("restricted_action", card, StringComparison.Ordinal);
        await practice.Shown("P2 incident INC-1: It broke");

        // Once it may be made, it is named where it was announced, and nothing is announced twice.
        practice.Workspace.Faults.Refuse("conversations.create", null);
        Assert.True(await practice.Workspace.Click(practice.Card(PracticeIds.Ops).Ts, "Try again"));
        var channel = await practice.Channel("inc-1-it-broke");
        await practice.Shown($"Follow and help in <#{channel.Id}>");
        await practice.Shown($"*INC-1* goes on in <#{channel.Id}>: its card stands there now.");
        Assert.Single(practice.Workspace.Messages(PracticeIds.Ops), message => message.Text.Contains("P2 incident INC-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_name_that_somebody_has_taken_gets_a_suffix()
    {
        await using var practice = await PractisedIncident.Start();
        practice.Workspace.State.Add(new Channel("C0TAKEN001", "inc-1-it-broke") { Purpose = "Incident INC-1, run by VastBot", Created = 1 });
        await practice.Declare(("title", "It broke"));

        var channel = await practice.Channel("inc-1-it-broke-2");
        Assert.Empty(practice.Workspace.Messages("C0TAKEN001"));
        await practice.Shown($"<#{channel.Id}>");
    }

    [Fact]
    public async Task A_private_channel_is_set_up_like_any_other()
    {
        await using var practice = await PractisedIncident.Start(settings: ("Incidents:PrivateChannels", "true"));
        await practice.Declare(("title", "It broke"));

        var id = (await practice.Channel("inc-1-it-broke")).Id;
        await practice.Until(() => practice.Workspace.State.Channel(id) is { IsPrivate: true, Topic: "P2 · INVESTIGATING", Bookmarks.Count: 4 } channel && channel.Members.Contains(PracticeIds.Responder));
        await practice.Type("/vast sev P3 it is less", id);
        await practice.Shown("*Severity P2 → P3*", id);
        await practice.CardShows(id, "P3 Minor");
        Assert.DoesNotContain("⚠️", PractisedIncident.Blocks(practice.Card(id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_wrote_becomes_the_title_by_the_message_shortcut()
    {
        await using var practice = await PractisedIncident.Start();
        await practice.Type("Jobs on <!channel> *all* hosts hang", user: PracticeIds.Commander);
        var said = await practice.Shown("hosts hang");
        await practice.Open(() => practice.Workspace.Shortcutting.Use(PracticeIds.Responder, "incident.declare-from-message", PracticeIds.Ops, said.Ts), "incident.declare-form");
        await practice.Submit("incident.declare-form");

        var channel = await practice.Channel();
        Assert.StartsWith("inc-1-jobs-on-", channel.Name, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel", PractisedIncident.Mrkdwn(practice.Card(channel.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_open_incidents_elsewhere_make_the_bot_ask_which()
    {
        await using var practice = await PractisedIncident.Start();
        await practice.Declare(("title", "First"));
        await practice.Channel("inc-1-first");
        await practice.Declare(("title", "Second"));
        await practice.Channel("inc-2-second");

        await practice.Type("/vast sev P3 it is less");
        var question = await practice.Shown("Which incident do you mean?");
        Assert.True(await practice.Workspace.Click(question.Ts, "INC-2 Second"));
        await practice.Shown("INC-2 is P3 now");
        await practice.Type("/vast sev INC-1 P4");
        await practice.Shown("INC-1 is P4 now");
    }

    [Fact]
    public async Task Who_may_not_respond_changes_nothing_and_a_mention_gets_a_button()
    {
        await using var practice = await PractisedIncident.Start();
        await practice.Type("/vast declare It broke", user: PracticeIds.Outsider);
        await practice.Until(() => practice.Workspace.Messages().Any(message => message.OnlyFor == PracticeIds.Outsider));
        Assert.Null(practice.Top(PracticeIds.Outsider));

        await practice.Type("@vastbot declare Jobs fail");
        var offer = await practice.Shown("Declare an incident…");
        Assert.Contains("Jobs fail", (await practice.Open(() => practice.Workspace.Click(offer.Ts, "Declare an incident…"), "incident.declare-form")).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_come_out_harmless_everywhere()
    {
        const string Hostile = "<!channel> <@U0COMMANDER> {{title}} *b* <b>x</b> & 🙈 \u202Eabc";
        await using var practice = await PractisedIncident.Start();
        await practice.Declare(("title", Hostile), ("impact", Hostile), ("current_action", Hostile));
        var channel = await practice.Channel("inc-1-");
        await practice.Type($"/vast note {Hostile}", channel.Id);
        await practice.Shown("Noted on the timeline", channel.Id);
        await practice.Open(() => practice.Type("/vast resolve", channel.Id), "incident.resolve-form");
        await practice.Submit("incident.resolve-form", PracticeIds.Responder, ("what_fixed_it", Hostile));
        await practice.Shown("RESOLVED: INC-1");

        var said = practice.Workspace.State.Channels.SelectMany(c => c.Messages).Where(message => message.BotId is not null).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, message => Assert.DoesNotContain("<!channel", message.Text + PractisedIncident.Mrkdwn(message), StringComparison.Ordinal));
        Assert.All(said, message => Assert.DoesNotContain("\u202E", message.Text + PractisedIncident.Blocks(message), StringComparison.Ordinal));
    }
}
