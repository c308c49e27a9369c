namespace VastBot.Drill.Prometheus.Queries;

/// <summary>Many series made one per group.</summary>
internal sealed record Aggregation(string Operator, bool Without, IReadOnlyList<string> Labels, Expression Argument) : Expression;
