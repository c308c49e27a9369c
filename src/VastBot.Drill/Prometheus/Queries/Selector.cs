namespace VastBot.Drill.Prometheus.Queries;

/// <summary>Series by name and labels, at one moment or over the range before it.</summary>
internal sealed record Selector(IReadOnlyList<Matcher> Matchers, TimeSpan? Range) : Expression
{
    public override string Type => Range is null ? "instant vector" : "range vector";
}
