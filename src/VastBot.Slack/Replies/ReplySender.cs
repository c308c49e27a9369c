using System.Runtime.ExceptionServices;

namespace VastBot.Slack;

/// <summary>Takes a handler's replies and brings each to its place; the handler never waits for Slack.</summary>
internal sealed class ReplySender(ReplyContext context)
{
    private LiveMessage? _channel;
    private LiveMessage? _original;
    private LiveModal? _modal;
    private Task _thread = Task.CompletedTask;

    /// <summary>How long the ack may wait for a first reply that could ride in it.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMilliseconds(50);

    public async Task Consume(IAsyncEnumerable<Reply> replies)
    {
        Exception? failure = null;
        try
        {
            await using var reply = replies.GetAsyncEnumerator(context.Stopping);
            while (_modal is not { HasFailed: true } && await Next(reply)) await Place(reply.Current);
        }
        catch (Exception e)
        {
            failure = e;
        }

        // A failure's line may still ride in the ack.
        if (failure is null) context.Slot.Acknowledge();
        await Finish(failure);
    }

    /// <summary>One line or message for the person who asked.</summary>
    public async Task Whisper(Message message)
    {
        var request = context.Request;
        if (request is SlashCommand && context.Slot.Answer(AckBody.Ephemeral(message))) return;
        context.Slot.Acknowledge();
        if (request.ResponseUrl is not null && (request.ThreadTs is null || request.ChannelId is null))
            await context.Respond(new ResponseMessage { Message = message });
        else if (context.IsDirect)
            await context.Slack.Chat.PostMessage(PostMessage.From(context.Conversation, message, request.ThreadTs), context.Stopping);
        else
            await WhisperInThread(message);
    }

    private async Task WhisperInThread(Message message)
    {
        var request = context.Request;
        try
        {
            await context.Slack.Chat.PostEphemeral(
                PostEphemeral.From(context.Conversation, request.UserId, message, request.ThreadTs), context.Stopping);
        }
        catch (SlackException) when (request.ResponseUrl is not null)
        {
            await context.Respond(new ResponseMessage { Message = message });
        }
    }

    private ValueTask<bool> Next(IAsyncEnumerator<Reply> replies)
    {
        var next = replies.MoveNextAsync();
        if (!next.IsCompleted && context.Slot.IsOpen) context.Slot.AcknowledgeAfter(Grace, context.Time);
        return next;
    }

    private async ValueTask Place(Reply reply)
    {
        if (reply is not (Reply.Ephemeral or Reply.CloseModals or Reply.Modal)) context.Slot.Acknowledge();
        switch (reply)
        {
            case Reply.Channel channel:
                (_channel ??= LiveMessage.New(context)).Show(channel.Message);
                break;
            case Reply.Original original:
                (_original ??= LiveMessage.Original(context) ?? (_channel ??= LiveMessage.New(context))).Show(original.Message);
                break;
            case Reply.Thread thread:
                _thread = PostInThread(_thread, thread.Message);
                break;
            case Reply.Modal modal:
                (_modal ??= new LiveModal(context, modal.Place)).Show(modal.View);
                context.Slot.Acknowledge();
                break;
            case Reply.Ephemeral ephemeral:
                await Whisper(ephemeral.Message);
                break;
            case Reply.CloseModals:
                context.Slot.Answer(AckBody.Clear);
                break;
        }
    }

    private async Task PostInThread(Task before, Message message)
    {
        await before;
        var live = _channel ?? _original;
        var under = live is null ? (context.Request as BlockAction)?.MessageTs : await live.Posted;
        var parent = context.Request.ThreadTs ?? under;
        if (live is not null && under is null) return;
        await context.Slack.Chat.PostMessage(PostMessage.From(live?.Conversation ?? context.Conversation, message, parent), context.Stopping);
    }

    /// <summary>Everything that was yielded goes out, also when one of them or the handler fails; the first failure is then reported.</summary>
    private async Task Finish(Exception? failure)
    {
        Task[] rest = [_channel?.Finish() ?? Task.CompletedTask, Original(), _modal?.Finish() ?? Task.CompletedTask, _thread];
        foreach (var task in rest)
        {
            try
            {
                await task;
            }
            catch (Exception e)
            {
                failure ??= e;
            }
        }

        if (failure is not null) ExceptionDispatchInfo.Throw(failure);

        Task Original() => _original is null || _original == _channel ? Task.CompletedTask : _original.Finish();
    }
}
