namespace VastBot.Slack;

/// <summary>A person or bot.</summary>
public sealed record User
{
    /// <summary><c>U…</c> or <c>W…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Home workspace.</summary>
    public string TeamId { get; init => field = value ?? ""; } = "";

    /// <summary>Short name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Full name.</summary>
    public string RealName { get; init => field = value ?? ""; } = "";

    /// <summary>Account switched off.</summary>
    public bool Deleted { get; init; }

    /// <summary>No person.</summary>
    public bool IsBot { get; init; }

    /// <summary>A guest of several channels.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest of one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>Belongs to another workspace and shares only channels with us.</summary>
    public bool IsStranger { get; init; }

    /// <summary>Administers the workspace.</summary>
    public bool IsAdmin { get; init; }

    /// <summary>Owns the workspace.</summary>
    public bool IsOwner { get; init; }

    /// <summary>IANA time zone, such as <c>Europe/Berlin</c>.</summary>
    public string? Tz { get; init; }

    /// <summary>Seconds east of UTC, now.</summary>
    public int TzOffset { get; init; }

    /// <summary>How the person presents themself.</summary>
    public UserProfile? Profile { get; init; }
}
