using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Paging;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>An incident as its journal tells it. Never stored as such: always the fold of its stream.</summary>
internal sealed record Incident
{
    public required IncidentId Id { get; init; }

    /// <summary>The version of the last entry folded in; what an append expects.</summary>
    public int Version { get; init; }

    public string Environment { get; init; } = "";

    public string Title { get; init; } = "";

    public Severity Severity { get; init; } = Severity.P4;

    public string SeverityReason { get; init; } = "";

    public IncidentStatus Status { get; init; }

    public string Impact { get; init; } = "";

    public string CurrentAction { get; init; } = "";

    public string? Commander { get; init; }

    /// <summary>The promise; null for "never", and always once resolved.</summary>
    public DateTimeOffset? NextUpdate { get; init; }

    /// <summary>When that promise was made.</summary>
    public DateTimeOffset? PromisedAt { get; init; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>No reminder is due before this: only then it could have been known.</summary>
    public DateTimeOffset? RemindersFrom { get; init; }

    /// <summary>How far the reminders have come that wait for an answer.</summary>
    public IReadOnlyList<ReminderRound> Rounds { get; init; } = [];

    /// <summary>What the bot would say next; null once somebody said something.</summary>
    public UpdateDraft? Draft { get; init; }

    /// <summary>How often people want to update; null is the severity's own cadence.</summary>
    public TimeSpan? Cadence { get; init; }

    /// <summary>Did people ask for silence? The promise stands all the same.</summary>
    public bool RemindersOff { get; init; }

    /// <summary>Where the response clock starts.</summary>
    public DateTimeOffset? FirstSign { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; init; }

    public string? Report { get; init; }

    /// <summary>The channel where it was declared.</summary>
    public string? AnnounceIn { get; init; }

    public Author? DeclaredBy { get; init; }

    public DateTimeOffset? DeclaredAt { get; init; }

    /// <summary>What people were told last, and when.</summary>
    public string LastUpdate { get; init; } = "";

    public DateTimeOffset? LastUpdateAt { get; init; }

    /// <summary>The triage report that was the newest when people were told last; else the one it was declared from.</summary>
    public string? ToldReport { get; init; }

    public IncidentChannel? Channel { get; init; }

    public PostedMessage? Card { get; init; }

    public PostedMessage? Announcement { get; init; }

    public IReadOnlyList<StepTrouble> Troubles { get; init; } = [];

    public PublicText? PublicText { get; init; }

    /// <summary>How the pager stands to it; null while it was told nothing.</summary>
    public PagingState? Paging { get; init; }

    /// <summary>What became of the page for what is overdue now; null while none was asked for.</summary>
    public PageOutcome? OverduePage { get; init; }

    /// <summary>The status page's id of this incident, once something was published.</summary>
    public string? PageIncident { get; init; }

    /// <summary>When it was resolved; null while it is open.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    public string WhatFixedIt { get; init; } = "";

    public IReadOnlyList<string> KeptWorkarounds { get; init; } = [];

    /// <summary>The bundles that were kept, oldest first.</summary>
    public IReadOnlyList<KeptEvidence> Evidence { get; init; } = [];

    public IReadOnlyList<ActionItem> Actions { get; init; } = [];

    /// <summary>Null while none was begun.</summary>
    public Postmortem? Postmortem { get; init; }

    public IReadOnlyList<FollowUpCount> FollowUps { get; init; } = [];

    public ActionItem? Action(int number) => Actions.FirstOrDefault(action => action.Number == number);

    public int TimesReminded(string subject) => FollowUps.FirstOrDefault(count => count.Subject == subject)?.Times ?? 0;

    public ReminderRound? Round(string reminder) => Rounds.FirstOrDefault(round => round.Reminder == reminder);

    public bool IsOpen => Status != IncidentStatus.Resolved;

    public static Incident Before(IncidentId id) => new() { Id = id };

    public static Incident Fold(IncidentId id, IEnumerable<JournalEntry> entries) => Before(id).With(entries);

    /// <summary>The incident after more entries.</summary>
    public Incident With(IEnumerable<JournalEntry> entries) => entries.Aggregate(this, static (incident, entry) => incident.With(entry));

    /// <summary>The incident after one more entry. Takes whatever the journal holds: an entry that makes no sense changes the version only.</summary>
    public Incident With(JournalEntry entry) => ReminderFold.Apply(this, IncidentFold.Apply(this, entry), entry) with { Version = entry.Version };

    /// <summary>Its line in a listing.</summary>
    public IncidentSummary Summary() => new()
    {
        Id = Id,
        Version = Version,
        Environment = Environment,
        Title = Title,
        Severity = Severity,
        Status = Status,
        Commander = Commander,
        NextUpdate = NextUpdate,
        DeclaredAt = DeclaredAt ?? default,
        ResolvedAt = ResolvedAt,
        Channel = Channel?.Id,
    };
}
