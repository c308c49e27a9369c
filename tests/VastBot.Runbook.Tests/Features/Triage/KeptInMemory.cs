using System.Collections.Concurrent;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Tests.Features.Triage;

/// <summary>Reports kept in memory.</summary>
internal sealed class KeptInMemory : ITriageReports
{
    private readonly ConcurrentDictionary<string, TriageReport> _reports = new(StringComparer.Ordinal);

    public bool Broken { get; set; }

    public Task<TriageReport?> Find(string id, CancellationToken cancellationToken) => Task.FromResult(_reports.GetValueOrDefault(id));

    public Task<TriageReport?> Newest(string environment, CancellationToken cancellationToken) =>
        Task.FromResult(_reports.Values.Where(report => report.Environment == environment).MaxBy(report => report.StartedAt));

    public Task<IReadOnlyList<TriageReport>> Between(string environment, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TriageReport>>(
            [.. _reports.Values.Where(report => report.Environment == environment && report.StartedAt >= from && report.StartedAt <= to).OrderBy(report => report.StartedAt)]);

    public Task Keep(TriageReport report, CancellationToken cancellationToken)
    {
        if (Broken) throw new IOException("disk full");
        _reports[report.Id] = report;
        return Task.CompletedTask;
    }
}
