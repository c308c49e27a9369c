namespace VastBot.Slack;

/// <summary>Further settings of a channel.</summary>
public sealed record ConversationProperties
{
    /// <summary>The channel's canvas, if it has one.</summary>
    public ConversationCanvas? Canvas { get; init; }
}
