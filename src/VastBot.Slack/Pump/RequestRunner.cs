using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>Runs one request to its end; whatever fails becomes one polite line with the request's id.</summary>
internal sealed partial class RequestRunner(
    RequestRouter router, Aside aside, ISlackApi slack, BotIdentity bot, Work work, TimeProvider time, ILogger<RequestRunner> log)
{
    public async Task Run(SlackRequest request, AckSlot slot)
    {
        using var scope = log.BeginScope(new RequestScope(request));
        using var trace = RequestTrace.Begin(request);
        var began = time.GetTimestamp();
        var sender = new ReplySender(new ReplyContext(request, slot, slack, bot, time, log, work.Stopping));
        try
        {
            await router.Answer(request, slot, sender);
            if (!log.IsEnabled(LogLevel.Information)) return;
            var (what, elapsed) = (RequestScope.NameOf(request), time.GetElapsedTime(began).TotalMilliseconds);
            Log.Done(log, what, elapsed);
        }
        catch (Exception e)
        {
            trace?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            await Apologise(request, slot, sender, e);
        }
    }

    private async Task Apologise(SlackRequest request, AckSlot slot, ReplySender sender, Exception failure)
    {
        if (failure is OperationCanceledException && work.Stopping.IsCancellationRequested)
        {
            Log.CutOff(log, RequestScope.NameOf(request));
            return;
        }

        Log.Failed(log, RequestScope.NameOf(request), request.RequestId, failure);
        if (request is SlackEvent or ViewClosed or BlockSuggestion) return;
        try
        {
            await (slot.IsOpen ? aside.Tell(request, Words(request, failure), sender) : sender.Whisper(Words(request, failure)));
        }
        catch (Exception e)
        {
            Log.Unheard(log, request.RequestId, e);
        }
    }

    private static Message Words(SlackRequest request, Exception failure) => failure switch
    {
        SlackException { Code: "expired_trigger_id" or "exchanged_trigger_id" or "invalid_trigger_id" } => PumpWords.PressAgain,
        NoTriggerException => PumpWords.NoForm(RequestScope.NameOf(request)),
        _ => PumpWords.Failed(RequestScope.NameOf(request), request.RequestId),
    };

    private static partial class Log
    {
        // The scope says the request too, under the same name: so it is written once.
        [LoggerMessage(Level = LogLevel.Information, Message = "{Request} was answered in {Elapsed:0} ms")]
        public static partial void Done(ILogger logger, string request, double elapsed);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Request} failed, reference {RequestId}")]
        public static partial void Failed(ILogger logger, string request, string requestId, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "The apology for {RequestId} could not be delivered")]
        public static partial void Unheard(ILogger logger, string requestId, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "{Request} was cut off by the shutdown")]
        public static partial void CutOff(ILogger logger, string request);
    }
}
