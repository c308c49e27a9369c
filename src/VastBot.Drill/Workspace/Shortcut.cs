namespace VastBot.Drill.Workspace;

/// <summary>A shortcut that the app announced in its manifest.</summary>
/// <param name="CallbackId">By which the app knows it.</param>
/// <param name="Name">What people read, at most 24 characters.</param>
/// <param name="IsOnMessages">Offered on messages instead of everywhere.</param>
public sealed record Shortcut(string CallbackId, string Name, bool IsOnMessages);
