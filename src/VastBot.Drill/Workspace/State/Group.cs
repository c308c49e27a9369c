using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.State;

/// <summary>A user group.</summary>
internal sealed record Group(string Id, string Handle, string Name, ImmutableList<string> Members);
