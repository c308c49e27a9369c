namespace VastBot.Runbook.Model;

/// <summary>The two clocks. <paramref name="Runbook"/>: promises, expiry, ages; tests move it and a drill can speed it up. <paramref name="Wire"/>: deadlines, back-off; always real speed.</summary>
public sealed record Clocks(TimeProvider Runbook, TimeProvider Wire);
