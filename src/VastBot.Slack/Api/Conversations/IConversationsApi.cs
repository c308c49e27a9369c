namespace VastBot.Slack;

/// <summary>Channels and direct messages. Names can't be looked up in Slack: keep ids.</summary>
public interface IConversationsApi
{
    /// <summary>
    /// <c>conversations.create</c>; the bot becomes a member. Scope <c>channels:manage</c> or <c>groups:write</c>; 20 a minute. Errors:
    /// <c>name_taken</c> (also by archived channels), <c>invalid_name_*</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.create"/>
    /// <param name="name">Lower case letters, digits, <c>-</c> and <c>_</c>; at most 80.</param>
    /// <param name="isPrivate">Whether only members see it.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<Conversation> Create(string name, bool isPrivate = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.invite</c>, in calls of 100; 50 a minute. People who are in already are no error; those who can't be invited are
    /// returned with their code (<c>cant_invite</c>, <c>user_not_found</c>, …), the others are in.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.invite"/>
    Task<IReadOnlyList<FailedInvitation>> Invite(string channel, IReadOnlyList<string> users, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.join</c>: public channels only. Scope <c>channels:join</c>; 50 a minute. Errors: <c>is_archived</c>,
    /// <c>method_not_supported_for_channel_type</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.join"/>
    Task<Conversation> Join(string channel, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.setTopic</c>: plain text, at most 250 characters; 20 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.setTopic"/>
    Task SetTopic(string channel, string topic, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.setPurpose</c>: plain text, at most 250 characters; 20 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.setPurpose"/>
    Task SetPurpose(string channel, string purpose, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.rename</c>: for channels that the bot made. Scope <c>channels:manage</c> or <c>groups:write</c>; 20 a minute. Errors:
    /// <c>name_taken</c>, <c>invalid_name_*</c>, <c>not_authorized</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.rename"/>
    Task<Conversation> Rename(string channel, string name, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.archive</c>; 20 a minute. False when it was archived already.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.archive"/>
    Task<bool> Archive(string channel, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.history</c>: newest first, page by page as it is read. Scope <c>channels:history</c> or <c>groups:history</c>;
    /// 50 a minute.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.history"/>
    IAsyncEnumerable<HistoryMessage> History(HistoryQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.history</c> for one message of the channel itself (a reply in a thread needs <see cref="Replies"/>); null when
    /// there is none.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.history"/>
    Task<HistoryMessage?> Message(string channel, string ts, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.replies</c>: parent first, oldest first. Errors: <c>thread_not_found</c>.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.replies"/>
    IAsyncEnumerable<HistoryMessage> Replies(string threadTs, HistoryQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.info</c>; 50 a minute. Errors: <c>channel_not_found</c>, also for private channels without the bot.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.info"/>
    Task<Conversation> Info(string channel, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.list</c>; 20 a minute. Never to find a channel by name: a workspace can hold tens of thousands.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.list"/>
    /// <param name="types">Of <c>public_channel</c>, <c>private_channel</c>, <c>mpim</c>, <c>im</c>.</param>
    /// <param name="excludeArchived">Whether archived channels are left out.</param>
    /// <param name="cancellationToken">Cancels.</param>
    IAsyncEnumerable<Conversation> List(IReadOnlyList<string> types, bool excludeArchived = true, CancellationToken cancellationToken = default);

    /// <summary><c>conversations.members</c>: user ids; 100 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.members"/>
    IAsyncEnumerable<string> Members(string channel, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.open</c>: the direct message (<c>D…</c>) with one person or the group message with several. Scope
    /// <c>im:write</c>, <c>mpim:write</c>; 50 a minute.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.open"/>
    Task<string> Open(IReadOnlyList<string> users, CancellationToken cancellationToken = default);
}
