namespace VastBot.Slack;

/// <summary>A menu of the workspace's people.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#users_select"/>
public sealed record UserSelectMenu() : SelectMenu("users_select")
{
    /// <summary>User id (<c>U…</c>) chosen at first.</summary>
    public string? InitialUser { get; init; }
}
