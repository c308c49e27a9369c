namespace VastBot.Runbook.Model.Triage;

/// <summary>One run, as one asker sees it.</summary>
/// <param name="Joined">True where the run was under way already when this asker came.</param>
/// <param name="Start">The report at the moment of asking.</param>
/// <param name="Reports">The report as it grows, from <paramref name="Start"/> to the one with its verdict. Who stops reading disturbs nobody.</param>
public sealed record TriageRun(bool Joined, TriageReport Start, IAsyncEnumerable<TriageReport> Reports);
