using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>
/// Where both doors meet: delivery → typed request → own workspace? → seen before? → allowed? → one handler, and exactly one ack. Work goes
/// on after the ack and is drained at shutdown.
/// </summary>
internal sealed partial class SlackPump(
    RequestReader reader,
    DeliveryLedger memory,
    IDeliveryLedger shared,
    HandlerTable handlers,
    Whoami whoami,
    BotIdentity bot,
    RequestRunner runner,
    Work work,
    SlackMeter meter,
    TimeProvider time,
    ILogger<SlackPump> log)
{
    /// <summary>Slack gives up after 3 s: by then the ack must have crossed the network.</summary>
    public static TimeSpan Guard { get; } = TimeSpan.FromSeconds(2.5);

    /// <summary>Only what changes something asks the shared ledger: it needs the database anyway, and a slow one is no reason to do it twice. The ack has its own guard.</summary>
    private static TimeSpan SharedPatience { get; } = TimeSpan.FromSeconds(8);

    private static TimeSpan WhoamiPatience { get; } = TimeSpan.FromSeconds(1.5);

    /// <summary>The ack of one delivery; never throws and never takes longer than <see cref="Guard"/>.</summary>
    public async ValueTask<Ack> Accept(Delivery delivery)
    {
        meter.Delivered(delivery.Kind);
        if (!work.TryBegin()) return Overload(delivery);
        var slot = new AckSlot(delivery.AcceptsAnswer && delivery.Kind != DeliveryKind.Event);
        // What answers from memory has done so before a guard could be set up.
        var isAtOnce = AnswersAtOnce(delivery);
        if (isAtOnce) _ = Run(delivery, slot);
        if (slot.IsOpen) slot.AcknowledgeAfter(Guard - (time.GetUtcNow() - delivery.ReceivedAt), time, () => Log.Late(log, delivery.Kind, Guard));
        // The guard first, and the work elsewhere: a handler or a database that blocks its thread must not hold up the ack.
        if (!isAtOnce) _ = Task.Run(() => Run(delivery, slot));
        var ack = await slot.Given;
        meter.Acknowledged(delivery.Kind, time.GetUtcNow() - delivery.ReceivedAt);
        return ack;
    }

    private bool AnswersAtOnce(Delivery delivery) =>
        delivery.Kind == DeliveryKind.Command && bot.IsKnown && handlers.Command(CommandGrammar.Split(delivery.Field("text")).Verb) is { AnswersAtOnce: true };

    private Ack Overload(Delivery delivery)
    {
        Log.Overload(log, delivery.Kind, work.Running);
        meter.Refused(RefusalReason.Overload);
        return delivery is { Kind: DeliveryKind.Command, AcceptsAnswer: true } && work.Running >= Work.Limit
            ? new Ack(AckBody.Ephemeral(PumpWords.Busy))
            : Ack.NotTaken;
    }

    private async Task Run(Delivery delivery, AckSlot slot)
    {
        try
        {
            // The grammar of mentions needs the bot's own id, and every request is checked against its workspace.
            if (bot.IsKnown || await IsKnown(delivery, slot)) await RunEach(delivery, slot);
        }
        catch (Exception e)
        {
            Log.Failed(log, delivery.Kind, e);
        }
        finally
        {
            slot.Acknowledge();
            slot.Dispose();
            work.End();
        }
    }

    /// <summary>Nothing is acknowledged that cannot be done yet: a command is told so, everything else Slack delivers again.</summary>
    private async Task<bool> IsKnown(Delivery delivery, AckSlot slot)
    {
        try
        {
            await whoami.Known(WhoamiPatience, work.Stopping);
            return true;
        }
        catch (Exception e)
        {
            Log.Unready(log, delivery.Kind, e);
            if (delivery.Kind != DeliveryKind.Command || !slot.Answer(AckBody.Ephemeral(PumpWords.Unready))) slot.Refuse();
            return false;
        }
    }

    private async Task RunEach(Delivery delivery, AckSlot slot)
    {
        var requests = reader.Read(delivery);
        if (requests is [ViewSubmission { FirstInput: { } block }]) slot.WhenLate = AckBody.Errors(PumpWords.NotSaved(block));
        if (requests.Count == 0) TellUnknown(delivery);
        else if (!IsOurs(requests[0])) Refuse(requests[0], slot);
        else if (!await IsNew(delivery, requests[0])) Drop(delivery);
        else
        {
            var settling = IsShared(delivery, requests[0]) ? Settle(delivery, slot) : Task.CompletedTask;
            // One action per click is what Slack sends; more than one share the ack.
            foreach (var request in requests) await runner.Run(request, slot);
            slot.Acknowledge();
            await settling;
        }
    }

    private void TellUnknown(Delivery delivery)
    {
        var type = Json.Text(delivery.Payload, "type");
        if (type == "app_rate_limited") Log.RateLimited(log);
        if (!log.IsEnabled(LogLevel.Debug)) return;
        var eventType = Json.Text(delivery.Payload, "event", "type");
        Log.Unknown(log, delivery.Kind, type, eventType);
    }

    private void Drop(Delivery delivery)
    {
        Log.Duplicate(log, delivery.Kind, delivery.RetryAttempt, delivery.RetryReason);
        meter.Repeated(delivery.Kind);
    }

    private bool IsOurs(SlackRequest request) =>
        bot.IsHome(request.TeamId) && (bot.AppId.Length == 0 || request.AppId.Length == 0 || request.AppId == bot.AppId);

    private void Refuse(SlackRequest request, AckSlot slot)
    {
        Log.Foreign(log, request.TeamId, request.AppId);
        meter.Refused(RefusalReason.Foreign);
        if (request is SlashCommand) slot.Answer(AckBody.Ephemeral(PumpWords.WrongWorkspace));
    }

    /// <summary>
    /// Memory knows at once. The shared ledger is asked where doing something twice would matter; looking twice, on two processes, does no
    /// harm, and need not wait for a database.
    /// </summary>
    private async ValueTask<bool> IsNew(Delivery delivery, SlackRequest request)
    {
        var isNew = true;
        foreach (var key in DeliveryKeys.Of(delivery)) isNew &= memory.Claim(key);
        return isNew && (!IsShared(delivery, request) || await ClaimShared(delivery));
    }

    private bool IsShared(Delivery delivery, SlackRequest request) =>
        shared is not DeliveryLedger && (delivery.Kind == DeliveryKind.Event || !handlers.OnlyReads(request));

    /// <summary>
    /// A database that is down or stuck, also one that blocks its thread (SQLite does), holds nobody up for ever; at worst something is done
    /// twice.
    /// </summary>
    private async Task<bool> ClaimShared(Delivery delivery)
    {
        try
        {
            return await Task.Run(() => ClaimEach(delivery)).WaitAsync(SharedPatience, time);
        }
        catch (Exception e)
        {
            Log.LedgerFailed(log, e);
            return true;
        }
    }

    private async Task Settle(Delivery delivery, AckSlot slot)
    {
        await slot.Given;
        try
        {
            await Task.Run(async () =>
            {
                foreach (var key in DeliveryKeys.Of(delivery)) await shared.Settle(key, work.Stopping);
            });
        }
        catch (Exception e)
        {
            Log.NotSettled(log, e);
        }
    }

    private async Task<bool> ClaimEach(Delivery delivery)
    {
        var isNew = true;
        foreach (var key in DeliveryKeys.Of(delivery)) isNew &= await shared.Claim(key, work.Stopping);
        return isNew;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery ({Kind}) was acknowledged without an answer after {Guard}")]
        public static partial void Late(ILogger logger, DeliveryKind kind, TimeSpan guard);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A delivery ({Kind}) was not taken: {Running} are at work, or the process is stopping")]
        public static partial void Overload(ILogger logger, DeliveryKind kind, int running);

        [LoggerMessage(Level = LogLevel.Error, Message = "A delivery ({Kind}) failed")]
        public static partial void Failed(ILogger logger, DeliveryKind kind, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "A delivery ({Kind}) was not taken: Slack does not say who this bot is")]
        public static partial void Unready(ILogger logger, DeliveryKind kind, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack holds events back: more than 30,000 in an hour")]
        public static partial void RateLimited(ILogger logger);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A delivery ({Kind}) of type {Type} {EventType} means nothing here")]
        public static partial void Unknown(ILogger logger, DeliveryKind kind, string? type, string? eventType);

        [LoggerMessage(Level = LogLevel.Information, Message = "A delivery ({Kind}) was seen before and dropped (retry {Attempt} {Reason})")]
        public static partial void Duplicate(ILogger logger, DeliveryKind kind, int attempt, string reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A request for team {Team} and app {App} is not ours and was refused")]
        public static partial void Foreign(ILogger logger, string team, string app);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The delivery ledger could not note that a delivery was acknowledged")]
        public static partial void NotSettled(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "The delivery ledger failed: the delivery counts as new")]
        public static partial void LedgerFailed(ILogger logger, Exception exception);
    }
}
