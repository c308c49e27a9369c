namespace VastBot.Slack;

/// <summary>Emoji under messages. Scope <c>reactions:write</c>; 50 a minute.</summary>
public interface IReactionsApi
{
    /// <summary>
    /// <c>reactions.add</c>; the name without colons. False when the bot had reacted already. Errors: <c>invalid_name</c>,
    /// <c>message_not_found</c>, <c>too_many_reactions</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/reactions.add"/>
    Task<bool> Add(string channel, string timestamp, string name, CancellationToken cancellationToken = default);
}
