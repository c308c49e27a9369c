using System.Globalization;

namespace VastBot.Slack;

/// <summary>
/// Finds a post whose answer never came, by the key in its metadata. Slack has no idempotency key of its own, so this is what keeps a
/// message from being posted twice.
/// </summary>
internal sealed class LostPosts(IAuthApi auth, IConversationsApi conversations, TimeProvider time)
{
    /// <summary>Our clock and Slack's may differ; keys are unique, so looking back further costs a page at most.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Looks = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)];

    private string? _botId;

    /// <summary>Looks after a failed attempt, and once more later when Slack may still be at work on it.</summary>
    public async Task<PostedMessage?> FindLate(PostMessage message, string key, DateTimeOffset since, bool mayStillArrive, CancellationToken cancellationToken)
    {
        foreach (var wait in mayStillArrive ? Looks : Looks[..1])
        {
            await Task.Delay(wait, time, cancellationToken);
            if (await Find(message, key, since, cancellationToken) is { } found) return found;
        }

        return null;
    }

    /// <summary>The message with that key that this bot posted since then; null when there is none.</summary>
    public async Task<PostedMessage?> Find(PostMessage message, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        _botId ??= (await auth.Test(cancellationToken)).BotId;
        // History knows conversations only; a post to a person went into the direct message with them.
        var channel = message.Channel is ['U' or 'W', ..] ? await conversations.Open([message.Channel], cancellationToken) : message.Channel;
        var query = new HistoryQuery
        {
            Channel = channel,
            Oldest = (since - ClockSkew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) + ".000000",
            IncludeAllMetadata = true,
            PageSize = 200,
        };
        var candidates = message.ThreadTs is { } thread ? conversations.Replies(thread, query, cancellationToken) : conversations.History(query, cancellationToken);
        await foreach (var candidate in candidates.WithCancellation(cancellationToken))
        {
            if (candidate.Metadata?.Key == key && candidate.BotId == _botId) return new PostedMessage { Channel = channel, Ts = candidate.Ts, Message = candidate, IsFound = true };
        }

        return null;
    }
}
