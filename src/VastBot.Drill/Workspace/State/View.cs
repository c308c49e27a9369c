using System.Collections.Immutable;
using System.Text.Json;

namespace VastBot.Drill.Workspace.State;

/// <summary>A modal or a home tab, as one person has it before them.</summary>
internal sealed record View
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string RootId { get; init; }

    public required string Hash { get; init; }

    /// <summary>The view as the app sent it, ids of blocks and actions filled in.</summary>
    public required JsonElement Body { get; init; }

    public string? PreviousId { get; init; }

    /// <summary>What the person has chosen so far: <c>block → action → value</c>.</summary>
    public JsonElement? Values { get; init; }

    /// <summary>What the app refused, by block.</summary>
    public ImmutableDictionary<string, string> Errors { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the person is told when the app did not answer.</summary>
    public string? Trouble { get; init; }

    public bool IsHome => Body.Text("type") == "home";

    public string? ExternalId => Body.Text("external_id");
}
