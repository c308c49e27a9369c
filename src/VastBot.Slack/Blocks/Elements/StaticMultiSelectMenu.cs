namespace VastBot.Slack;

/// <summary>A menu with a fixed list, several of which may be chosen.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#static_multi_select"/>
public sealed record StaticMultiSelectMenu() : MultiSelectMenu("multi_static_select")
{
    /// <summary>1 to 100; either these or <see cref="OptionGroups"/>.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>1 to 100 groups.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen at first.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}
