namespace VastBot.Drill.Workspace.State;

/// <summary>A file that was uploaded; null content while only its place is reserved.</summary>
internal sealed record SharedFile(string Id, string Name, string Title, int Length, byte[]? Content, bool Completed);
