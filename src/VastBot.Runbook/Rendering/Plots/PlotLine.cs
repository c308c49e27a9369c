namespace VastBot.Runbook.Rendering.Plots;

/// <summary>One line of a plot; a place without a number is a gap.</summary>
internal sealed record PlotLine(string Name, IReadOnlyList<(DateTimeOffset At, double Value)> Points);
