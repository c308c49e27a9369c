namespace VastBot.Slack;

/// <summary>A menu of channels, group messages and direct messages.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select"/>
public sealed record ConversationSelectMenu() : SelectMenu("conversations_select")
{
    /// <summary>Conversation id chosen at first; wins over <see cref="DefaultToCurrentConversation"/>.</summary>
    public string? InitialConversation { get; init; }

    /// <summary>True chooses the conversation in which the person is.</summary>
    public bool DefaultToCurrentConversation { get; init; }

    /// <summary>True gives the submission a response_url for the conversation; only in a modal's input block.</summary>
    public bool ResponseUrlEnabled { get; init; }

    /// <summary>What is listed.</summary>
    public ConversationFilter? Filter { get; init; }
}
