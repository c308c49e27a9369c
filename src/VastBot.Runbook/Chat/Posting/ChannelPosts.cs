using VastBot.Slack;
using PostedMessage = VastBot.Runbook.Model.Incidents.PostedMessage;

namespace VastBot.Runbook.Chat;

/// <summary>
/// Posts for outbox targets: each message stands once, also when a process died between the post and its tick. What Slack says against it is
/// thrown; <see cref="SlackTrouble"/> says what to do then.
/// </summary>
internal sealed class ChannelPosts(ISlackApi slack)
{
    /// <summary>Posts a message, or finds the one that an earlier attempt posted; that one keeps its words.</summary>
    /// <param name="channel">A channel, or a person for a direct message.</param>
    /// <param name="message">The message.</param>
    /// <param name="key">The outbox row's.</param>
    /// <param name="since"><see cref="Model.Incidents.Outbox.OutboxDelivery.Since"/>.</param>
    /// <param name="thread">The message under which it stands, if any.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<PostedMessage> Post(
        string channel, Message message, string key, DateTimeOffset since, CancellationToken cancellationToken, string? thread = null) =>
        Stands(await PostOnce(channel, message, key, since, thread, cancellationToken));

    /// <summary>Posts what is kept equal to the record. One that an earlier attempt posted is brought up to date: since then the record may have moved.</summary>
    public async Task<PostedMessage> PostCard(string channel, Message card, string key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var posted = await PostOnce(channel, card, key, since, thread: null, cancellationToken);
        var stands = Stands(posted);
        if (posted.IsFound) await Edit(stands, card, cancellationToken);
        return stands;
    }

    /// <summary>Brings a posted message up to date. False: somebody has deleted it.</summary>
    public async Task<bool> Edit(PostedMessage posted, Message message, CancellationToken cancellationToken)
    {
        try
        {
            await slack.Chat.Update(UpdateMessage.From(posted.Channel, posted.TimeStamp, message), cancellationToken);
            return true;
        }
        catch (SlackException gone) when (gone.Code == "message_not_found")
        {
            return false;
        }
    }

    private async Task<VastBot.Slack.PostedMessage> PostOnce(
        string channel, Message message, string key, DateTimeOffset since, string? thread, CancellationToken cancellationToken)
    {
        var metadata = (message.Metadata ?? new MessageMetadata { EventType = "vastbot" }).WithKey(key);
        var post = PostMessage.From(channel, message with { Metadata = metadata }, thread) with { AttemptedSince = since };
        try
        {
            return await slack.Chat.PostMessage(post, cancellationToken);
        }
        catch (SlackException unreadable) when (IsReading(unreadable) && unreadable.Class is SlackErrorClass.Permission or SlackErrorClass.State)
        {
            // Members may read. Where the bot cannot become one, an earlier attempt cannot be found; a message twice is then better than none.
            var before = await TryJoin(channel, cancellationToken) ? post.AttemptedSince : null;
            return await slack.Chat.PostMessage(post with { AttemptedSince = before }, cancellationToken);
        }
    }

    private static PostedMessage Stands(VastBot.Slack.PostedMessage posted) => new(posted.Channel, posted.Ts);

    private static bool IsReading(SlackException failure) => failure.Error.Method.StartsWith("conversations.", StringComparison.Ordinal);

    private async Task<bool> TryJoin(string channel, CancellationToken cancellationToken)
    {
        try
        {
            await slack.Conversations.Join(channel, cancellationToken);
            return true;
        }
        catch (SlackException e) when (e.Class is SlackErrorClass.Permission or SlackErrorClass.State)
        {
            return false;
        }
    }
}
