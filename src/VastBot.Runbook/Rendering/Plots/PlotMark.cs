namespace VastBot.Runbook.Rendering.Plots;

/// <summary>A moment that a plot marks, and what happened then.</summary>
internal sealed record PlotMark(DateTimeOffset At, string Label);
