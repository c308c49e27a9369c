namespace VastBot.Slack;

internal sealed class ReactionsApi(SlackCaller caller) : IReactionsApi
{
    public Task<bool> Add(string channel, string timestamp, string name, CancellationToken cancellationToken = default) =>
        caller.Unless(
            "already_reacted", SlackMethods.ReactionsAdd, new Form().Add("channel", channel).Add("timestamp", timestamp).Add("name", name.Trim(':')), cancellationToken);
}
