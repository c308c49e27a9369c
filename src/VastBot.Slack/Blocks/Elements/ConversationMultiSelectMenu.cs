namespace VastBot.Slack;

/// <summary>A menu of conversations, several of which may be chosen.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element#conversation_multi_select"/>
public sealed record ConversationMultiSelectMenu() : MultiSelectMenu("multi_conversations_select")
{
    /// <summary>Conversation ids chosen at first.</summary>
    public IReadOnlyList<string>? InitialConversations { get; init; }

    /// <summary>True chooses the conversation in which the person is.</summary>
    public bool DefaultToCurrentConversation { get; init; }

    /// <summary>What is listed.</summary>
    public ConversationFilter? Filter { get; init; }
}
