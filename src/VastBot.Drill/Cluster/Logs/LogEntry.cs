namespace VastBot.Drill.Cluster.Logs;

/// <summary>One line that a container has printed.</summary>
internal sealed record LogEntry(DateTimeOffset At, string Text);
