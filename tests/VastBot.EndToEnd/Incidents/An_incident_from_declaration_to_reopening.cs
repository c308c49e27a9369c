using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;

namespace VastBot.EndToEnd.Incidents;

/// <summary>What people see of an incident in Slack, from the first click on.</summary>
public sealed class An_incident_from_declaration_to_reopening
{
    [Fact]
    public async Task Triage_declare_turn_resolve_reopen()
    {
        await using var practice = await PractisedIncident.Start();
        await practice.Type("/vast triage");
        var verdict = await practice.Shown("Our integration");
        await practice.Shown("Declare…");
        await practice.Open(() => practice.Workspace.Click(verdict.Ts, "Declare…"), "incident.declare-form");
        await practice.Submit("incident.declare-form");

        var channel = await practice.Channel();
        await Set_up(practice, channel.Id);
        await Turned(practice, channel.Id);
        await Noted(practice, channel.Id);
        await Resolved_and_reopened(practice, channel.Id);
        Assert.Single(practice.Workspace.Messages(), message => message.Text.Contains("P1 incident INC-1", StringComparison.Ordinal));
    }

    private static async Task Set_up(PractisedIncident practice, string id)
    {
        await practice.Until(() => Now(practice, id) is { Bookmarks.Count: 4, Members.Count: 3 });
        var channel = Now(practice, id);
        Assert.Equal("inc-1-vast-ai-refuses-our-key-401", channel.Name);
        Assert.Equal(("P1 · INVESTIGATING", "Incident INC-1, run by VastBot"), (channel.Topic, channel.Purpose));
        // Who declared it, and the severity's user group.
        Assert.Equal(new HashSet<string> { PracticeIds.BotUser, PracticeIds.Commander, PracticeIds.Responder }, channel.Members.ToHashSet());
        Assert.Equal(practice.Card(id).Ts, Assert.Single(channel.Pins));
        await practice.Shown($"Follow and help in <#{id}>");
    }

    private static async Task Turned(PractisedIncident practice, string id)
    {
        await practice.Type("/vast sev P2 half of the jobs run", id);
        await practice.Shown("*Severity P1 → P2* by responder: half of the jobs run. Next update:", id);
        await practice.CardShows(id, "P2 Degraded");
        await practice.Until(() => Now(practice, id).Topic == "P2 · INVESTIGATING");

        await practice.Type("/vast commander @commander", id);
        await practice.Shown($"<@{PracticeIds.Commander}> commands*", id);
        var brief = await practice.Shown("You command INC-1", "D0DIRECT02");
        Assert.Contains("severity P1 → P2: half of the jobs run", PractisedIncident.Blocks(brief), StringComparison.Ordinal);
        await practice.CardShows(id, $"<@{PracticeIds.Commander}>");
    }

    private static async Task Noted(PractisedIncident practice, string id)
    {
        await practice.Type("/vast note we asked <!channel> & Vast.ai's support", id);
        await practice.Shown("Noted on the timeline of INC-1", id);
        await practice.Type("The new key is in the vault", id, PracticeIds.Commander);
        var said = await practice.Shown("The new key is in the vault", id);
        practice.Workspace.Marking.React(PracticeIds.Responder, id, said.Ts, "pushpin");
        await practice.Until(() => Now(practice, id).Find(said.Ts)!.Reactions.Any(reaction => reaction.Name == "white_check_mark" && reaction.Users.Contains(PracticeIds.BotUser)));
    }

    private static async Task Resolved_and_reopened(PractisedIncident practice, string id)
    {
        await practice.Open(() => practice.Type("/vast resolve", id, PracticeIds.Commander), "incident.resolve-form", PracticeIds.Commander);
        await practice.Submit("incident.resolve-form", PracticeIds.Commander, ("what_fixed_it", "A new key"));
        await practice.Shown("RESOLVED: INC-1", id);
        await practice.Shown("RESOLVED: INC-1");
        await practice.CardShows(id, "Resolved: A new key");
        await practice.Until(() => Now(practice, id).Topic == "P2 · RESOLVED");

        await practice.Type("/vast ack", id);
        await practice.Shown("INC-1 is resolved. Nothing was done.", id);
        await practice.Type("/vast reopen the new key fails too", id);
        await practice.Shown("*Open again*, by responder: the new key fails too. Next update:", id);
        await practice.Shown("INC-1 is open again");
        await practice.CardShows(id, "P2 · Investigating");
    }

    private static Channel Now(PractisedIncident practice, string id) => practice.Workspace.State.Channel(id)!;
}
