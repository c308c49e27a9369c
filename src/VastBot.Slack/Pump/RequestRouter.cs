using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>Brings each kind of request to its handler, and past permission: who may not is told so, and nothing else happens.</summary>
internal sealed partial class RequestRouter(
    HandlerTable handlers,
    AccessControl access,
    ISlackApi slack,
    Aside aside,
    Work work,
    SlackMeter meter,
    TimeProvider time,
    ILogger<RequestRouter> log)
{
    public Task Answer(SlackRequest request, AckSlot slot, ReplySender sender) => request switch
    {
        SlashCommand command => Command(command, sender),
        BlockAction action => Action(action, slot, sender),
        ViewSubmission submission => Submission(submission, slot, sender),
        GlobalShortcut shortcut => Shortcut(shortcut, handlers.Shortcut(shortcut.CallbackId), sender),
        MessageAction action => MessageAction(action, handlers.MessageAction(action.CallbackId), sender),
        BlockSuggestion suggestion => Suggest(suggestion, slot),
        AppHomeOpened opened => Home(opened, slot, sender),
        ViewClosed closed => Closed(closed, slot),
        SlackEvent slackEvent => Event(slackEvent, slot),
        _ => Task.CompletedTask,
    };

    private async Task Command(SlashCommand command, ReplySender sender)
    {
        if (handlers.Command(command.Verb) is not { } handler)
            await sender.Whisper(PumpWords.UnknownVerb(command.Command, command.Verb));
        else if (await access.Refusal(command, handler.Usage.Needs) is { } refusal)
            await Refuse(command, refusal, sender);
        else
            await sender.Consume(handler.Handle(command, work.Stopping));
    }

    private async Task Action(BlockAction action, AckSlot slot, ReplySender sender)
    {
        if (handlers.Action(action.ActionId) is not { } handler)
        {
            slot.Acknowledge();
            // Selects in forms and link buttons report themselves too and need no answer.
            if (action is { ElementType: "button" or "overflow", IsLink: false }) await aside.Tell(action, PumpWords.OldButton, sender);
        }
        else if (await access.Refusal(action, handler.Needs) is { } refusal)
        {
            await Refuse(action, refusal, sender);
        }
        else
        {
            await handler.Record(action, work.Stopping);
            slot.Acknowledge();
            await sender.Consume(handler.Handle(action, work.Stopping));
            if (action.IsHome) await Redraw(action);
        }
    }

    private async Task Submission(ViewSubmission submission, AckSlot slot, ReplySender sender)
    {
        if (handlers.Submission(submission.CallbackId) is not { } handler)
            await aside.Tell(submission, PumpWords.OldForm, sender);
        else if (await access.Refusal(submission, handler.Needs) is { } refusal)
            await Refuse(submission, refusal, sender);
        else if (handler.Validate(submission) is { Count: > 0 } errors)
            slot.Answer(AckBody.Errors(errors));
        else if (!slot.IsGivenUp)
        {
            await handler.Record(submission, work.Stopping);
            // A form that was handed back as not saved comes again; doing it now would do it twice.
            if (slot.Commit()) await sender.Consume(handler.Handle(submission, work.Stopping));
        }
    }

    private async Task Shortcut(GlobalShortcut shortcut, IGlobalShortcutHandler? handler, ReplySender sender)
    {
        if (handler is null) await aside.Tell(shortcut, PumpWords.OldButton, sender);
        else if (await access.Refusal(shortcut, handler.Needs) is { } refusal) await Refuse(shortcut, refusal, sender);
        else await sender.Consume(handler.Handle(shortcut, work.Stopping));
    }

    private async Task MessageAction(MessageAction action, IMessageActionHandler? handler, ReplySender sender)
    {
        if (handler is null) await aside.Tell(action, PumpWords.OldButton, sender);
        else if (await access.Refusal(action, handler.Needs) is { } refusal) await Refuse(action, refusal, sender);
        else await sender.Consume(handler.Handle(action, work.Stopping));
    }

    private async Task Suggest(BlockSuggestion suggestion, AckSlot slot)
    {
        IReadOnlyList<Option> options = [];
        if (handlers.Suggestion(suggestion.ActionId) is { } handler && await access.Refusal(suggestion, handler.Needs) is null)
            options = await handler.Suggest(suggestion, work.Stopping);
        slot.Answer(AckBody.Options(options));
    }

    private async Task Home(AppHomeOpened opened, AckSlot slot, ReplySender sender)
    {
        slot.Acknowledge();
        if (handlers.Home is not { } handler) return;
        if (await access.Refusal(opened, handler.Needs) is { } refusal) await Refuse(opened, refusal, sender);
        else await Draw(opened, handler);
    }

    /// <summary>Whoever clicked in the App Home sees what became of it there.</summary>
    private async Task Redraw(BlockAction clicked)
    {
        if (handlers.Home is not { } handler) return;
        var opened = new AppHomeOpened
        {
            RequestId = clicked.RequestId,
            TeamId = clicked.TeamId,
            AppId = clicked.AppId,
            UserId = clicked.UserId,
            UserName = clicked.UserName,
            UserTeamId = clicked.UserTeamId,
            ReceivedAt = clicked.ReceivedAt,
            ViewHash = clicked.ViewHash,
        };
        if (await access.Refusal(opened, handler.Needs) is not null) return;
        try
        {
            await Draw(opened, handler);
        }
        catch (SlackException e)
        {
            // What was clicked is done all the same.
            Log.NotRedrawn(log, e);
        }
    }

    private Task Draw(AppHomeOpened opened, IAppHomeHandler handler) =>
        new HomePublisher(opened, slack, time, log, work.Stopping).Consume(handler.Draw(opened, work.Stopping));

    private async Task Closed(ViewClosed closed, AckSlot slot)
    {
        slot.Acknowledge();
        if (handlers.Closing(closed.CallbackId) is { } handler) await handler.Handle(closed, work.Stopping);
    }

    private async Task Event(SlackEvent slackEvent, AckSlot slot)
    {
        slot.Acknowledge();
        foreach (var handler in handlers.Events(slackEvent.Type))
        {
            if (handler.Needs is { } needs && await access.Refusal(slackEvent, needs) is not null) Note(slackEvent);
            else await Handle(slackEvent, handler);
        }
    }

    /// <summary>One handler's failure is no reason to keep an event from the others.</summary>
    private async Task Handle(SlackEvent slackEvent, IEventHandler handler)
    {
        try
        {
            await handler.Handle(slackEvent, work.Stopping);
        }
        catch (Exception e) when (!work.Stopping.IsCancellationRequested)
        {
            Log.Failed(log, handler.GetType().Name, slackEvent.Type, slackEvent.RequestId, e);
        }
    }

    private Task Refuse(SlackRequest request, string refusal, ReplySender sender)
    {
        Note(request);
        return aside.Tell(request, PumpWords.Line(refusal), sender);
    }

    private void Note(SlackRequest request)
    {
        meter.Refused(RefusalReason.Permission);
        Log.Refused(log, RequestScope.NameOf(request), request.UserId);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{What} was refused to {User}")]
        public static partial void Refused(ILogger logger, string what, string user);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The home tab could not be drawn anew after a click in it")]
        public static partial void NotRedrawn(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Handler} failed at the event {Type}, reference {RequestId}; the event's other handlers go on")]
        public static partial void Failed(ILogger logger, string handler, string type, string requestId, Exception exception);
    }
}
