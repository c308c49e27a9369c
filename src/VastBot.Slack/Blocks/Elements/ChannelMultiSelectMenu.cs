namespace VastBot.Slack;

/// <summary>A menu of public channels, several of which may be chosen.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#channel_multi_select"/>
public sealed record ChannelMultiSelectMenu() : MultiSelectMenu("multi_channels_select")
{
    /// <summary>Channel ids chosen at first.</summary>
    public IReadOnlyList<string>? InitialChannels { get; init; }
}
