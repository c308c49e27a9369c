namespace VastBot.Drill.Prometheus.Queries;

/// <summary>A number.</summary>
internal sealed record Number(double Value) : Expression
{
    public override string Type => "scalar";
}
