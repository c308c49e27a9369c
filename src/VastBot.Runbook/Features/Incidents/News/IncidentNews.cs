using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What people must see because an incident changed, and the steps of its set-up. The card follows every entry.</summary>
internal sealed class IncidentNews : IIncidentListener, IEnvironmentListener
{
    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after)
    {
        if (after.DeclaredAt is null) return [];
        IEnumerable<OutboxRow> rows = entry.Event switch
        {
            Declared e when e.Commander is { } named && entry.By != Author.Person(named) =>
                [Work(entry, SetUpSteps.Channel), Say(entry, BriefTarget.TargetName, BriefTarget.Brief, named)],
            Declared => [Work(entry, SetUpSteps.Channel)],
            ChannelMade => [.. Steps(entry, SetUpSteps.Topic, SetUpSteps.Bookmarks, SetUpSteps.Invitations), Say(entry, MainTarget.TargetName, MainTarget.Declared)],
            StepFailed { Step: SetUpSteps.Channel } when after.Announcement is null => [Say(entry, MainTarget.TargetName, MainTarget.Declared)],
            SetUpAsked e => Again(entry, e.Steps),
            CardPosted => [Work(entry, SetUpSteps.Pin)],
            Acknowledged => [Say(entry, LineTarget.TargetName, LineTarget.Acknowledged)],
            StatusChanged => [Topic(entry)],
            SeverityChanged => [Topic(entry), Work(entry, SetUpSteps.Invitations), Say(entry, LineTarget.TargetName, LineTarget.Severity)],
            CommanderChanged => Command(before, entry, after),
            Resolved => [Topic(entry), Say(entry, LineTarget.TargetName, LineTarget.Resolved), Say(entry, MainTarget.TargetName, MainTarget.Resolved)],
            Reopened => [Topic(entry), Say(entry, LineTarget.TargetName, LineTarget.Reopened), Say(entry, MainTarget.TargetName, MainTarget.Reopened)],
            NoteAdded { Message: { } } => [Say(entry, TickTarget.TargetName, TickTarget.Tick)],
            _ => [],
        };
        return entry.Event is CardPosted or Announced ? rows : [.. rows, Card(entry, after.Id)];
    }

    /// <summary>A workaround of the environment stands on the card of every incident that is open there.</summary>
    public IEnumerable<OutboxRow> Hear(EnvironmentState before, JournalEntry entry, EnvironmentState after, IReadOnlyList<IncidentId> open) =>
        open.Select(incident => Card(entry, incident));

    private static IEnumerable<OutboxRow> Command(Incident before, JournalEntry entry, Incident after)
    {
        if (after.Commander is not { } commander || commander == before.Commander) yield break;
        yield return Work(entry, SetUpSteps.Invitations);
        yield return Say(entry, LineTarget.TargetName, LineTarget.Commander);
        // Who took command themself knows what they did, but not all of what was tried: they are told as well.
        yield return Say(entry, BriefTarget.TargetName, BriefTarget.Brief, commander);
    }

    private static IEnumerable<OutboxRow> Again(JournalEntry entry, IReadOnlyList<string> steps) => steps.Select(step => step switch
    {
        SetUpSteps.Announcement => Say(entry, MainTarget.TargetName, MainTarget.Declared),
        SetUpSteps.Card => Card(entry, entry.Stream.AsIncident()!.Value),
        SetUpSteps.Topic => Topic(entry),
        _ => Work(entry, step),
    });

    private static IEnumerable<OutboxRow> Steps(JournalEntry entry, params IEnumerable<string> steps) => steps.Select(step => Work(entry, step));

    private static OutboxRow Work(JournalEntry entry, string step) => OutboxRow.For(entry, ChannelTarget.TargetName, step, OutboxKind.Work);

    /// <summary>Of several changes that wait together only the last shows: each change of the topic posts a line.</summary>
    private static OutboxRow Topic(JournalEntry entry) => OutboxRow.For(entry, ChannelTarget.TargetName, SetUpSteps.Topic, OutboxKind.Render);

    private static OutboxRow Card(JournalEntry entry, IncidentId incident) =>
        OutboxRow.For(entry, CardTarget.TargetName, CardTarget.Card, OutboxKind.Render, about: StreamId.Of(incident));

    private static OutboxRow Say(JournalEntry entry, string target, string subject, string payload = "") =>
        OutboxRow.For(entry, target, subject, OutboxKind.Send, payload);
}
