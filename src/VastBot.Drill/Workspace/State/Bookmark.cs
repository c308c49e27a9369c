namespace VastBot.Drill.Workspace.State;

/// <summary>A link in the bar above a channel.</summary>
internal sealed record Bookmark(string Id, string Title, string Link, string? Emoji);
