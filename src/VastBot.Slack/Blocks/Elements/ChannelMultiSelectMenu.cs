namespace VastBot.Slack;

/// <summary>A menu of public channels, several of which may be chosen.</summary>
public sealed record ChannelMultiSelectMenu() : MultiSelectMenu("multi_channels_select")
{
    /// <summary>Channel ids chosen at first.</summary>
    public IReadOnlyList<string>? InitialChannels { get; init; }
}
