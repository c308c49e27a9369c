using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

internal sealed partial class ChatApi(SlackCaller caller, LostPosts lost, TimeProvider time, ILogger logger) : IChatApi
{
    private const int MostPosts = 3;

    public async Task<PostedMessage> PostMessage(PostMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        LocalCheck.Message(SlackMethods.ChatPostMessage, message.Text, message.Blocks);
        var metadata = Keyed(message);
        var form = Arguments(message, metadata);
        if (message.AttemptedSince is { } before && await lost.Find(message, metadata.Key!, before, cancellationToken) is { } posted) return posted;
        var since = message.AttemptedSince ?? time.GetUtcNow();
        for (var attempt = 1; ; attempt++)
        {
            SlackAnswer answer;
            try
            {
                answer = await caller.Call(SlackMethods.ChatPostMessage, form, cancellationToken, message.Channel);
            }
            catch (SlackException e) when (e.Class == SlackErrorClass.Transient && e.Code != SlackWire.NotSent)
            {
                if (await Recover(message, metadata.Key!, since, e, cancellationToken) is { } found) return found;
                if (attempt == MostPosts) throw;
                Log.PostingAgain(logger, e.Code, attempt);
                continue;
            }

            // Slack said ok: it stands, and whatever is wrong with the answer is no reason to post again.
            return answer.Read(SlackJson.Wire.PostedMessage);
        }
    }

    public async Task<PostedMessage> Update(UpdateMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        LocalCheck.Message(SlackMethods.ChatUpdate, message.Text, message.Blocks, editing: true);
        var form = new Form().Add("channel", message.Channel).Add("ts", message.Ts).Add("text", message.Text)
            .AddJson("blocks", message.Blocks, SlackJson.Wire.IReadOnlyListBlock)
            .AddJson("metadata", message.Metadata, SlackJson.Wire.MessageMetadata)
            .Add("parse", "none");
        return (await caller.Call(SlackMethods.ChatUpdate, form, cancellationToken)).Read(SlackJson.Wire.PostedMessage);
    }

    public Task<bool> Delete(string channel, string ts, CancellationToken cancellationToken = default) =>
        caller.Unless("message_not_found", SlackMethods.ChatDelete, new Form().Add("channel", channel).Add("ts", ts), cancellationToken);

    public async Task<string> PostEphemeral(PostEphemeral message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        LocalCheck.Message(SlackMethods.ChatPostEphemeral, message.Text, message.Blocks);
        var form = new Form().Add("channel", message.Channel).Add("user", message.User).Add("text", message.Text)
            .AddBlocks(message.Blocks).Add("thread_ts", message.ThreadTs);
        return (await caller.Call(SlackMethods.ChatPostEphemeral, form, cancellationToken, message.Channel)).Text("message_ts");
    }

    public async Task<string> ScheduleMessage(ScheduleMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        LocalCheck.Message(SlackMethods.ChatScheduleMessage, message.Text, message.Blocks);
        var form = new Form().Add("channel", message.Channel).Add("post_at", message.PostAt.ToUnixTimeSeconds()).Add("text", message.Text)
            .AddBlocks(message.Blocks).Add("thread_ts", message.ThreadTs).Add("unfurl_links", false).Add("unfurl_media", false);
        return (await caller.Call(SlackMethods.ChatScheduleMessage, form, cancellationToken)).Text("scheduled_message_id");
    }

    public Task<bool> DeleteScheduledMessage(string channel, string scheduledMessageId, CancellationToken cancellationToken = default) =>
        caller.Unless(
            "invalid_scheduled_message_id",
            SlackMethods.ChatDeleteScheduledMessage,
            new Form().Add("channel", channel).Add("scheduled_message_id", scheduledMessageId),
            cancellationToken);

    public IAsyncEnumerable<ScheduledMessage> ScheduledMessages(string? channel = null, CancellationToken cancellationToken = default) =>
        caller.Pages(
            SlackMethods.ChatScheduledMessagesList, new Form().Add("channel", channel).Add("limit", 100), "scheduled_messages", SlackJson.Wire.IReadOnlyListScheduledMessage, cancellationToken);

    public async Task<Uri> GetPermalink(string channel, string messageTs, CancellationToken cancellationToken = default) =>
        new((await caller.Call(SlackMethods.ChatGetPermalink, new Form().Add("channel", channel).Add("message_ts", messageTs), cancellationToken)).Text("permalink"));

    /// <summary>The message's own data with a key; without data of its own, a key alone.</summary>
    private static MessageMetadata Keyed(PostMessage message)
    {
        var metadata = message.Metadata ?? new MessageMetadata { EventType = "post" };
        return metadata.Key is null ? metadata.WithKey(Guid.NewGuid().ToString("N")) : metadata;
    }

    private static Form Arguments(PostMessage message, MessageMetadata metadata) => new Form()
        .Add("channel", message.Channel)
        .Add("text", message.Text)
        .AddBlocks(message.Blocks)
        .Add("thread_ts", message.ThreadTs)
        .Add("reply_broadcast", message.ReplyBroadcast ? true : null)
        .AddJson("metadata", metadata, SlackJson.Wire.MessageMetadata)
        .Add("unfurl_links", message.UnfurlLinks)
        .Add("unfurl_media", message.UnfurlMedia);

    /// <summary>
    /// Looks for a post of unknown fate; where even looking fails, the fate stays unknown and the first error is what counts.
    /// </summary>
    private async Task<PostedMessage?> Recover(PostMessage message, string key, DateTimeOffset since, SlackException cause, CancellationToken cancellationToken)
    {
        try
        {
            return await lost.FindLate(message, key, since, MayStillArrive(cause.Code), cancellationToken);
        }
        catch (SlackException e)
        {
            Log.FateUnknown(logger, cause.Code, e.Code);
            throw new SlackException(cause.Error with { Messages = [.. cause.Error.Messages, $"whether it was posted could not be read: {e.Code}"] }, cause);
        }
    }

    /// <summary>Behind a gateway's error Slack may still be at work, as after a cut.</summary>
    private static bool MayStillArrive(string code) => code is "timeout" or "network" || code.StartsWith("http_5", StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(EventId = 2011, Level = LogLevel.Warning, Message = "A post failed ({Code}) and is not in the channel; posting again after attempt {Attempt}")]
        public static partial void PostingAgain(ILogger logger, string code, int attempt);

        [LoggerMessage(EventId = 2012, Level = LogLevel.Error, Message = "A post failed ({Code}) and the channel can't be read ({Reading}): it may or may not stand there; it is not posted again")]
        public static partial void FateUnknown(ILogger logger, string code, string reading);
    }
}
