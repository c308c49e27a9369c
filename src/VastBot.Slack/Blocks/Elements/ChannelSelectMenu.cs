namespace VastBot.Slack;

/// <summary>A menu of public channels.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#channels_select"/>
public sealed record ChannelSelectMenu() : SelectMenu("channels_select")
{
    /// <summary>Channel id chosen at first.</summary>
    public string? InitialChannel { get; init; }

    /// <summary>True gives the submission a response_url for the channel; only in a modal's input block.</summary>
    public bool ResponseUrlEnabled { get; init; }
}
