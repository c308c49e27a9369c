namespace VastBot.Slack;

/// <summary>Messages. Scope <c>chat:write</c>.</summary>
public interface IChatApi
{
    /// <summary>
    /// <c>chat.postMessage</c>. One message a second in each channel. After a time-out or server error the channel is searched for the
    /// message by its metadata key before anything is posted again: never twice. Where that cannot be read (no <c>*:history</c> scope, no
    /// member) the error is thrown, with class <see cref="SlackErrorClass.Transient"/>: it may or may not stand.
    /// Errors: <c>channel_not_found</c>, <c>not_in_channel</c>, <c>is_archived</c>, <c>restricted_action_*</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.postMessage"/>
    Task<PostedMessage> PostMessage(PostMessage message, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>chat.update</c>: replaces an own message; 50 a minute. Errors: <c>message_not_found</c>, <c>cant_update_message</c>,
    /// <c>edit_window_closed</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.update"/>
    Task<PostedMessage> Update(UpdateMessage message, CancellationToken cancellationToken = default);

    /// <summary><c>chat.delete</c>: deletes an own message; 50 a minute. False when it was gone already.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.delete"/>
    Task<bool> Delete(string channel, string ts, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>chat.postEphemeral</c>: shown to one member, lost on reload, not promised to arrive, not editable. Returns its
    /// <c>message_ts</c>. Errors: <c>user_not_in_channel</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.postEphemeral"/>
    Task<string> PostEphemeral(PostEphemeral message, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>chat.scheduleMessage</c>; at most 120 days ahead, 30 per 5 minutes and channel. Returns <c>scheduled_message_id</c>. Errors:
    /// <c>time_in_past</c>, <c>time_too_far</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.scheduleMessage"/>
    Task<string> ScheduleMessage(ScheduleMessage message, CancellationToken cancellationToken = default);

    /// <summary><c>chat.deleteScheduledMessage</c>. False when it was sent or deleted already, or is due within 60 s.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.deleteScheduledMessage"/>
    Task<bool> DeleteScheduledMessage(string channel, string scheduledMessageId, CancellationToken cancellationToken = default);

    /// <summary><c>chat.scheduledMessages.list</c>: what waits to be sent, of one channel or all.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.scheduledMessages.list"/>
    IAsyncEnumerable<ScheduledMessage> ScheduledMessages(string? channel = null, CancellationToken cancellationToken = default);

    /// <summary><c>chat.getPermalink</c>; 600 a minute. Errors: <c>message_not_found</c>.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/chat.getPermalink"/>
    Task<Uri> GetPermalink(string channel, string messageTs, CancellationToken cancellationToken = default);
}
