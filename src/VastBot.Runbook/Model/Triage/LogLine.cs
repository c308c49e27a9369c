namespace VastBot.Runbook.Model.Triage;

/// <summary>One line of a container's log.</summary>
public sealed record LogLine(DateTimeOffset At, string Pod, string Container, string Text)
{
    /// <summary>Which HTTP statuses the line names, each once.</summary>
    public IReadOnlyList<int> Statuses { get; init; } = [];
}
