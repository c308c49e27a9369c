namespace VastBot.Slack;

/// <summary>A menu of the workspace's people, several of whom may be chosen.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#users_multi_select"/>
public sealed record UserMultiSelectMenu() : MultiSelectMenu("multi_users_select")
{
    /// <summary>User ids chosen at first.</summary>
    public IReadOnlyList<string>? InitialUsers { get; init; }
}
