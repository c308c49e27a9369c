namespace VastBot.Slack;

/// <summary>A menu with a fixed list of choices, in options or in groups.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select"/>
public sealed record StaticSelectMenu() : SelectMenu("static_select")
{
    /// <summary>1 to 100; either these or <see cref="OptionGroups"/>.</summary>
    public IReadOnlyList<Option>? Options { get; init; }

    /// <summary>1 to 100 groups.</summary>
    public IReadOnlyList<OptionGroup>? OptionGroups { get; init; }

    /// <summary>Chosen at first; exactly one of the options.</summary>
    public Option? InitialOption { get; init; }
}
