using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.State;

/// <summary>One emoji under a message and who put it there.</summary>
internal sealed record Reaction(string Name, ImmutableList<string> Users);
