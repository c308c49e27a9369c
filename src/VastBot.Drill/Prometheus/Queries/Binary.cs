namespace VastBot.Drill.Prometheus.Queries;

/// <summary>An operator between two expressions. <paramref name="On"/>: the labels that match; null for all of them.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right, IReadOnlyList<string>? On = null) : Expression
{
    public override string Type => Left.Type == "scalar" && Right.Type == "scalar" ? "scalar" : "instant vector";
}
