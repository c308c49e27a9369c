namespace VastBot.Slack;

/// <summary>A menu of the workspace's people, several of whom may be chosen.</summary>
public sealed record UserMultiSelectMenu() : MultiSelectMenu("multi_users_select")
{
    /// <summary>User ids chosen at first.</summary>
    public IReadOnlyList<string>? InitialUsers { get; init; }
}
