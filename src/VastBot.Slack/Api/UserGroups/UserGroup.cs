namespace VastBot.Slack;

/// <summary>A user group.</summary>
public sealed record UserGroup
{
    /// <summary><c>S…</c>.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>What people type after <c>@</c>.</summary>
    public string Handle { get; init => field = value ?? ""; } = "";

    /// <summary>Its title.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Unix seconds when it was switched off; 0 while it is on.</summary>
    public long DateDelete { get; init; }

    /// <summary>Members, where asked for.</summary>
    public IReadOnlyList<string> Users { get; init => field = value ?? []; } = [];
}
