using System.Collections.Immutable;
using System.Text.Json;

namespace VastBot.Drill.Workspace.State;

/// <summary>One message as the workspace keeps it.</summary>
internal sealed record Message
{
    public string Ts { get; init; } = "";

    public string? ThreadTs { get; init; }

    public required string UserId { get; init; }

    public string? BotId { get; init; }

    public string Text { get; init; } = "";

    public JsonElement? Blocks { get; init; }

    public JsonElement? Metadata { get; init; }

    public string? Subtype { get; init; }

    /// <summary>Set on an ephemeral message: the only one who sees it.</summary>
    public string? OnlyFor { get; init; }

    public string? EditedTs { get; init; }

    public bool Broadcast { get; init; }

    public string? ClientId { get; init; }

    public ImmutableList<Reaction> Reactions { get; init; } = [];

    public ImmutableList<SharedFile> Files { get; init; } = [];

    public bool IsReply => ThreadTs is not null && ThreadTs != Ts;

    public bool IsVisibleTo(string user) => OnlyFor is null || OnlyFor == user;
}
