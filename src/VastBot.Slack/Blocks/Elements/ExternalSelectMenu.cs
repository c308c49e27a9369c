namespace VastBot.Slack;

/// <summary>A menu whose choices the app gives while the person types (<c>block_suggestion</c>, at most 100).</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select"/>
public sealed record ExternalSelectMenu() : SelectMenu("external_select")
{
    /// <summary>Letters to type before the app is asked; null is Slack's default, 3.</summary>
    public int? MinQueryLength { get; init; }

    /// <summary>Chosen at first.</summary>
    public Option? InitialOption { get; init; }
}
