using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>An incident in numbers. Null: not applicable, which is not zero.</summary>
internal sealed record IncidentFigures
{
    private const string Worked = "worked";
    private const string DidNotWork = "did-not-work";

    /// <summary>From the first sign to the first person who acknowledged or took command.</summary>
    public TimeSpan? ToAcknowledge { get; init; }

    /// <summary>From the declaration to the first update.</summary>
    public TimeSpan? ToFirstUpdate { get; init; }

    /// <summary>From the first sign to the first fix that worked, or to monitoring.</summary>
    public TimeSpan? ToMitigate { get; init; }

    public TimeSpan? ToResolve { get; init; }

    public int PromisesKept { get; init; }

    public int PromisesMissed { get; init; }

    public int FixesThatWorked { get; init; }

    /// <summary>Fixes of which it is known whether they worked.</summary>
    public int FixesSettled { get; init; }

    public static IncidentFigures Of(Incident incident, IReadOnlyList<JournalEntry> entries)
    {
        var start = incident.FirstSign ?? incident.DeclaredAt;
        var (kept, missed) = Promises(entries);
        return new()
        {
            ToAcknowledge = From(start, incident.AcknowledgedAt),
            ToFirstUpdate = From(incident.DeclaredAt, entries.FirstOrDefault(entry => entry.Event is Updated)?.At),
            ToMitigate = From(start, entries.FirstOrDefault(Mitigates) is { } mitigated ? (mitigated.Event as FixReported)?.HappenedAt ?? mitigated.At : null),
            ToResolve = From(start, incident.ResolvedAt),
            PromisesKept = kept,
            PromisesMissed = missed,
            FixesThatWorked = entries.Count(entry => entry.Event is FixReported { Step: Worked }),
            FixesSettled = entries.Count(entry => entry.Event is FixReported { Step: Worked or DidNotWork }),
        };
    }

    private static bool Mitigates(JournalEntry entry) => entry.Event is FixReported { Step: Worked } or StatusChanged { Status.After: IncidentStatus.Monitoring };

    /// <summary>A clock that was moved can make an end seem earlier than its beginning.</summary>
    private static TimeSpan? From(DateTimeOffset? start, DateTimeOffset? end) => start is { } from && end is { } to ? (to < from ? TimeSpan.Zero : to - from) : null;

    /// <summary>A promise is kept by an update, or the end, that comes before it is due; it is missed once.</summary>
    private static (int Kept, int Missed) Promises(IReadOnlyList<JournalEntry> entries)
    {
        var (kept, missed) = (0, 0);
        DateTimeOffset? due = null;
        foreach (var entry in entries)
        {
            switch (entry.Event)
            {
                case Declared e:
                    due = e.NextUpdate;
                    break;
                case PromiseMissed when due is not null:
                    missed++;
                    due = null;
                    break;
                case Updated or Resolved when due is { } promised:
                    if (entry.At <= promised) kept++;
                    else missed++;
                    due = null;
                    break;
                case PromiseMoved e:
                    due = e.Due.After;
                    break;
            }
        }

        return (kept, missed);
    }
}
