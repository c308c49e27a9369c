namespace VastBot.Slack;

/// <summary>A menu whose choices the app gives while the person types, several of which may be chosen.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#external_multi_select"/>
public sealed record ExternalMultiSelectMenu() : MultiSelectMenu("multi_external_select")
{
    /// <summary>Letters to type before the app is asked; null is Slack's default, 3.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen at first.</summary>
    public IReadOnlyList<Option>? InitialOptions { get; init; }
}
