using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>A message that waits for its time, and what will wake it.</summary>
internal sealed record WaitingMessage(string Id, string Channel, DateTimeOffset At, Message Draft, ITimer Timer);
