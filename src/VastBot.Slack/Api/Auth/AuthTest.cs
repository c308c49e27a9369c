using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Answer of <c>auth.test</c>.</summary>
public sealed record AuthTest
{
    /// <summary>The workspace's address.</summary>
    public string Url { get; init => field = value ?? ""; } = "";

    /// <summary>The workspace's name.</summary>
    public string Team { get; init => field = value ?? ""; } = "";

    /// <summary><c>T…</c>.</summary>
    public string TeamId { get; init => field = value ?? ""; } = "";

    /// <summary>The bot user's name.</summary>
    public string User { get; init => field = value ?? ""; } = "";

    /// <summary>The bot user (<c>U…</c>), whom people mention.</summary>
    public string UserId { get; init => field = value ?? ""; } = "";

    /// <summary>The bot (<c>B…</c>), who stands on messages.</summary>
    public string? BotId { get; init; }

    /// <summary>The app (<c>A…</c>), where Slack tells it.</summary>
    public string? AppId { get; init; }

    /// <summary>The Enterprise Grid organisation (<c>E…</c>) of the workspace; null outside one.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>True for an installation in a whole organisation.</summary>
    public bool IsEnterpriseInstall { get; init; }

    /// <summary>Scopes granted to the token, from the header <c>X-OAuth-Scopes</c>; empty when the header is missing.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Scopes { get; init => field = value ?? []; } = [];

    /// <summary>Slack's clock when it answered (header <c>Date</c>, whole seconds); null when missing. For measuring clock skew.</summary>
    [JsonIgnore]
    public DateTimeOffset? ServerTime { get; init; }
}
