namespace VastBot.Drill.Prometheus.Queries;

/// <summary>A function of one argument.</summary>
internal sealed record Call(string Function, Expression Argument) : Expression;
