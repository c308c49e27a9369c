namespace VastBot.Slack;

/// <summary>Narrows a menu of conversations.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/conversation-filter-object"/>
public sealed record ConversationFilter
{
    /// <summary>Some of <c>im</c>, <c>mpim</c>, <c>private</c>, <c>public</c>; not empty when given.</summary>
    public IReadOnlyList<string>? Include { get; init; }

    /// <summary>True leaves out channels shared with other organisations.</summary>
    public bool ExcludeExternalSharedChannels { get; init; }

    /// <summary>True leaves out direct messages with bots.</summary>
    public bool ExcludeBotUsers { get; init; }
}
