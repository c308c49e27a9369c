using VastBot.Runbook.Model.Triage;

namespace VastBot.Composition;

/// <summary>On the command line a report is read as it is printed; there are no buttons that would ask for it later.</summary>
internal sealed class UnkeptReports : ITriageReports
{
    public Task<TriageReport?> Find(string id, CancellationToken cancellationToken) => Task.FromResult<TriageReport?>(null);

    public Task<TriageReport?> Newest(string environment, CancellationToken cancellationToken) => Task.FromResult<TriageReport?>(null);

    public Task<IReadOnlyList<TriageReport>> Between(string environment, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TriageReport>>([]);

    public Task Keep(TriageReport report, CancellationToken cancellationToken) => Task.CompletedTask;
}
