namespace VastBot.Slack;

internal sealed class PinsApi(SlackCaller caller) : IPinsApi
{
    public Task<bool> Add(string channel, string timestamp, CancellationToken cancellationToken = default) =>
        caller.Unless("already_pinned", SlackMethods.PinsAdd, new Form().Add("channel", channel).Add("timestamp", timestamp), cancellationToken);
}
