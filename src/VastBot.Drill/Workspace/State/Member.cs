namespace VastBot.Drill.Workspace.State;

/// <summary>Someone in the workspace.</summary>
internal sealed record Member(string Id, string Name, string RealName, string Title)
{
    public bool IsBot { get; init; }

    /// <summary>A guest: sees only the channels it was invited to.</summary>
    public bool IsGuest { get; init; }

    /// <summary>Mail address; no such host can exist.</summary>
    public string Address => Name + "@practice.invalid";

    public string TimeZone { get; init; } = "UTC";
}
