namespace VastBot.Benchmarks.Reminders;

/// <summary>As much as a reminder's firing carries.</summary>
internal sealed record BareInput(string Name);
