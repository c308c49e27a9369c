namespace VastBot.Drill.Prometheus.Queries;

/// <summary>A parsed expression.</summary>
internal abstract record Expression
{
    /// <summary>Its type, as a range query's refusal names it.</summary>
    public virtual string Type => "instant vector";
}
