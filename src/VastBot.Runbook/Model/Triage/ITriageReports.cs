namespace VastBot.Runbook.Model.Triage;

/// <summary>Finished reports.</summary>
public interface ITriageReports
{
    Task<TriageReport?> Find(string id, CancellationToken cancellationToken);

    /// <summary>The report of an environment that was begun last; null where none is kept.</summary>
    Task<TriageReport?> Newest(string environment, CancellationToken cancellationToken);

    /// <summary>Those of an environment that were begun between two moments, oldest first, at most a thousand.</summary>
    Task<IReadOnlyList<TriageReport>> Between(string environment, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    Task Keep(TriageReport report, CancellationToken cancellationToken);
}
