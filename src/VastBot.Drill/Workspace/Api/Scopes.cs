using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.Api;

/// <summary>What the installed app's bot token was granted.</summary>
internal static class Scopes
{
    public static ImmutableHashSet<string> All { get; } = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "app_mentions:read", "bookmarks:read", "bookmarks:write", "canvases:write", "channels:history", "channels:join", "channels:manage", "channels:read",
        "chat:write", "chat:write.public", "commands", "files:write", "groups:history", "groups:read", "groups:write", "im:history", "im:read",
        "im:write", "pins:read", "pins:write", "reactions:read", "reactions:write", "team:read", "usergroups:read", "users:read",
        "users:read.email");
}
