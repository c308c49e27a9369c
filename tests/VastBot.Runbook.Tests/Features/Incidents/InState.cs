using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Tests.Features.Incidents;

/// <summary>One incident in each state that people see, folded from a journal.</summary>
internal static class InState
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    public static readonly IncidentId Id = new(12);

    public static readonly Author Responder = Author.Person("U0RESPONDER");

    public static readonly Author Commander = Author.Person("U0COMMANDER");

    public static Declared Declaration { get; } = new()
    {
        Environment = "production",
        Title = "Vast.ai refuses our key (401)",
        Severity = Severity.P1,
        SeverityReason = "every call to Vast.ai fails",
        Impact = "New jobs fail",
        CurrentAction = "Compare the deployed key's fingerprint",
        Report = "production-abc2345",
        FirstSign = Start.AddMinutes(-2),
        NextUpdate = Start.AddMinutes(30),
        AnnounceIn = "C0OPS00001",
    };

    public static IEnumerable<JournalEvent> Channel { get; } =
        [new ChannelMade("C0INC00012", "inc-12-vast-ai-refuses-our-key-401"), new CardPosted(new("C0INC00012", "1700000000.000100"))];

    public static IReadOnlyDictionary<string, Incident> All { get; } = new Dictionary<string, Incident>
    {
        ["declared"] = Fold(Declaration, [.. Channel]),
        ["acknowledged"] = Fold(Declaration, [.. Channel, new Acknowledged()]),
        ["commanded"] = Fold(Declaration with { Commander = "U0COMMANDER" }, [.. Channel]),
        ["without-channel"] = Fold(Declaration, new StepFailed("channel", "the bot lacks the scope channels:manage", "Add it, then press Try again.")),
        ["with-troubles"] = Fold(
            Declaration, [.. Channel, new StepFailed("pin", "the bot lacks the scope pins:write", "Add it."), new StepFailed("invitations", "U0GONE cannot be invited", "Ask them to join.")]),
        ["updated"] = Fold(
            Declaration with { Commander = "U0COMMANDER" },
            [.. Channel, new Updated("A new key is in place", new("New jobs fail", "Jobs start again"), new("", "Watching"), Holding: false), new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Monitoring))]),
        ["never"] = Fold(Declaration with { NextUpdate = null, Commander = "U0COMMANDER" }, [.. Channel]),
        ["resolved"] = Fold(
            Declaration with { Commander = "U0COMMANDER" }, [.. Channel, new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", ["queue-mode"])]),
    };

    public static Incident Fold(Declared declared, params IEnumerable<JournalEvent> events) => Incident.Fold(Id, Entries(declared, events));

    /// <summary>A minute passes between entries.</summary>
    public static IReadOnlyList<JournalEntry> Entries(Declared declared, params IEnumerable<JournalEvent> events) =>
        [.. events.Prepend(declared).Select((happened, i) => new JournalEntry(StreamId.Of(Id), i + 1, Start.AddMinutes(i), i == 0 ? Responder : Commander, happened))];
}
