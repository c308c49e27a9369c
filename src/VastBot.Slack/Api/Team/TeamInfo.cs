namespace VastBot.Slack;

/// <summary>A workspace.</summary>
public sealed record TeamInfo
{
    /// <summary><c>T…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>First part of its address.</summary>
    public string Domain { get; init => field = value ?? ""; } = "";

    /// <summary>Organisation, if it belongs to one.</summary>
    public string? EnterpriseId { get; init; }
}
