namespace VastBot.Slack;

/// <summary>How a person presents themself.</summary>
public sealed record UserProfile
{
    /// <summary>Name shown in messages; empty when it is the real name.</summary>
    public string DisplayName { get; init => field = value ?? ""; } = "";

    /// <summary>Full name.</summary>
    public string RealName { get; init => field = value ?? ""; } = "";

    /// <summary>Address; needs the scope <c>users:read.email</c>.</summary>
    public string? Email { get; init; }

    /// <summary>What the person does.</summary>
    public string? Title { get; init; }
}
