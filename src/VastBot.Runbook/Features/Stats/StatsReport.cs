using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Stats;

/// <summary>The numbers of a stretch of time.</summary>
internal sealed record StatsReport
{
    private const int Bars = 13;

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required int Incidents { get; init; }

    public required int Open { get; init; }

    public required IReadOnlyDictionary<Severity, int> BySeverity { get; init; }

    /// <summary>By verdict; those without a report are not among them.</summary>
    public required IReadOnlyDictionary<VerdictKind, int> ByVerdict { get; init; }

    public required int WithoutVerdict { get; init; }

    public required Spread? ToAcknowledge { get; init; }

    public required Spread? ToFirstUpdate { get; init; }

    public required Spread? ToMitigate { get; init; }

    public required Spread? ToResolve { get; init; }

    public required int PromisesKept { get; init; }

    public required int PromisesMissed { get; init; }

    public required int FixesThatWorked { get; init; }

    public required int FixesSettled { get; init; }

    /// <summary>Incidents begun in each of thirteen equal stretches, oldest first.</summary>
    public required IReadOnlyList<double?> Begun { get; init; }

    public static StatsReport Of(IReadOnlyList<CountedIncident> counted, DateTimeOffset from, DateTimeOffset to)
    {
        var begun = new double?[Bars];
        Array.Fill(begun, 0);
        foreach (var one in counted) begun[(int)Math.Clamp((one.Incident.DeclaredAt!.Value - from) / (to - from) * Bars, 0, Bars - 1)]++;
        return new()
        {
            From = from,
            To = to,
            Incidents = counted.Count,
            Open = counted.Count(one => one.Incident.IsOpen),
            BySeverity = Enum.GetValues<Severity>().ToDictionary(severity => severity, severity => counted.Count(one => one.Incident.Severity == severity)),
            ByVerdict = counted.Where(one => one.Verdict is not null).GroupBy(one => one.Verdict!.Value).ToDictionary(group => group.Key, group => group.Count()),
            WithoutVerdict = counted.Count(one => one.Verdict is null),
            ToAcknowledge = Spread.Of(counted.Select(one => one.Figures.ToAcknowledge)),
            ToFirstUpdate = Spread.Of(counted.Select(one => one.Figures.ToFirstUpdate)),
            ToMitigate = Spread.Of(counted.Select(one => one.Figures.ToMitigate)),
            ToResolve = Spread.Of(counted.Select(one => one.Figures.ToResolve)),
            PromisesKept = counted.Sum(one => one.Figures.PromisesKept),
            PromisesMissed = counted.Sum(one => one.Figures.PromisesMissed),
            FixesThatWorked = counted.Sum(one => one.Figures.FixesThatWorked),
            FixesSettled = counted.Sum(one => one.Figures.FixesSettled),
            Begun = begun,
        };
    }
}
