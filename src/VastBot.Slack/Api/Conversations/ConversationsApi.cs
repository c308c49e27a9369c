namespace VastBot.Slack;

internal sealed class ConversationsApi(SlackCaller caller) : IConversationsApi
{
    private readonly Invitations _invitations = new(caller);

    public async Task<Conversation> Create(string name, bool isPrivate = false, CancellationToken cancellationToken = default) =>
        Channel(await caller.Call(SlackMethods.ConversationsCreate, new Form().Add("name", name).Add("is_private", isPrivate), cancellationToken));

    public Task<IReadOnlyList<FailedInvitation>> Invite(string channel, IReadOnlyList<string> users, CancellationToken cancellationToken = default) =>
        _invitations.Send(channel, users, cancellationToken);

    public async Task<Conversation> Join(string channel, CancellationToken cancellationToken = default) =>
        Channel(await caller.Call(SlackMethods.ConversationsJoin, In(channel), cancellationToken));

    public Task SetTopic(string channel, string topic, CancellationToken cancellationToken = default) =>
        caller.Call(SlackMethods.ConversationsSetTopic, In(channel).Add("topic", topic), cancellationToken);

    public Task SetPurpose(string channel, string purpose, CancellationToken cancellationToken = default) =>
        caller.Call(SlackMethods.ConversationsSetPurpose, In(channel).Add("purpose", purpose), cancellationToken);

    public async Task<Conversation> Rename(string channel, string name, CancellationToken cancellationToken = default) =>
        Channel(await caller.Call(SlackMethods.ConversationsRename, In(channel).Add("name", name), cancellationToken));

    public Task<bool> Archive(string channel, CancellationToken cancellationToken = default) =>
        caller.Unless("already_archived", SlackMethods.ConversationsArchive, In(channel), cancellationToken);

    public IAsyncEnumerable<HistoryMessage> History(HistoryQuery query, CancellationToken cancellationToken = default) =>
        caller.Pages(SlackMethods.ConversationsHistory, Window(query), "messages", SlackJson.Wire.IReadOnlyListHistoryMessage, cancellationToken);

    public async Task<HistoryMessage?> Message(string channel, string ts, CancellationToken cancellationToken = default)
    {
        var form = In(channel).Add("oldest", ts).Add("latest", ts).Add("inclusive", true).Add("limit", 1).Add("include_all_metadata", true);
        var answer = await caller.Call(SlackMethods.ConversationsHistory, form, cancellationToken);
        return answer.Read("messages", SlackJson.Wire.IReadOnlyListHistoryMessage).FirstOrDefault(m => m.Ts == ts);
    }

    public IAsyncEnumerable<HistoryMessage> Replies(string threadTs, HistoryQuery query, CancellationToken cancellationToken = default) =>
        caller.Pages(SlackMethods.ConversationsReplies, Window(query).Add("ts", threadTs), "messages", SlackJson.Wire.IReadOnlyListHistoryMessage, cancellationToken);

    public async Task<Conversation> Info(string channel, CancellationToken cancellationToken = default) =>
        Channel(await caller.Call(SlackMethods.ConversationsInfo, In(channel).Add("include_num_members", true), cancellationToken));

    public IAsyncEnumerable<Conversation> List(IReadOnlyList<string> types, bool excludeArchived = true, CancellationToken cancellationToken = default) =>
        caller.Pages(
            SlackMethods.ConversationsList,
            new Form().Add("types", string.Join(',', types)).Add("exclude_archived", excludeArchived).Add("limit", 200),
            "channels",
            SlackJson.Wire.IReadOnlyListConversation,
            cancellationToken);

    public IAsyncEnumerable<string> Members(string channel, CancellationToken cancellationToken = default) =>
        caller.Pages(SlackMethods.ConversationsMembers, In(channel).Add("limit", 200), "members", SlackJson.Wire.IReadOnlyListString, cancellationToken);

    public async Task<string> Open(IReadOnlyList<string> users, CancellationToken cancellationToken = default) =>
        Channel(await caller.Call(SlackMethods.ConversationsOpen, new Form().Add("users", string.Join(',', users)), cancellationToken)).Id;

    private static Form In(string channel) => new Form().Add("channel", channel);

    private static Form Window(HistoryQuery query) => In(query.Channel)
        .Add("oldest", query.Oldest)
        .Add("latest", query.Latest)
        .Add("inclusive", query.Inclusive ? true : null)
        .Add("limit", Math.Clamp(query.PageSize, 1, 999))
        .Add("include_all_metadata", query.IncludeAllMetadata ? true : null);

    private static Conversation Channel(SlackAnswer answer) => answer.Read("channel", SlackJson.Wire.Conversation);
}
