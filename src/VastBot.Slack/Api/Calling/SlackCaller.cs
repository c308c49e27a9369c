using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>
/// Makes calls: at Slack's pace, each attempt with a deadline, again where that is safe. HTTP 200 says nothing: success is <c>ok: true</c>.
/// </summary>
internal sealed partial class SlackCaller(
    SlackWire wire, Limiter limiter, SlackApiOptions options, TimeProvider time, ILogger logger, SlackMeter meter)
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan PauseWithoutNumber = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestHesitation = TimeSpan.FromSeconds(2);

    /// <summary>Calls a method with the bot's token.</summary>
    /// <param name="method">The method.</param>
    /// <param name="form">Its arguments.</param>
    /// <param name="cancellationToken">Cancels, also the waiting.</param>
    /// <param name="channel">Where a post goes, for the channel's own pace.</param>
    public Task<SlackAnswer> Call(SlackMethod method, Form form, CancellationToken cancellationToken, string? channel = null) =>
        Call(method, form, options.BotToken, channel, cancellationToken);

    public async Task<SlackAnswer> Call(SlackMethod method, Form form, string token, string? channel, CancellationToken cancellationToken)
    {
        var pausedWithoutNumber = false;
        for (var attempt = 1; ; attempt++)
        {
            RefuseToWait(method);
            var began = time.GetTimestamp();
            await limiter.Enter(method, channel, cancellationToken);
            meter.Waited(method.Name, time.GetElapsedTime(began));
            try
            {
                var answer = await Attempt(method, form, token, cancellationToken);
                LogWarnings(method, answer.Body);
                return answer;
            }
            catch (SlackException e) when (e.Class == SlackErrorClass.RateLimited && e.Code != "message_limit_exceeded")
            {
                var pause = e.Error.RetryAfter ?? PauseWithoutNumber;
                limiter.Pause(method, pause);
                Log.Paused(logger, method.Name, pause);
                if (attempt >= MostAttempts || pause > options.LongestPause || method.Repeat == Repeat.Never) throw;
                if (e.Error.RetryAfter is null && pausedWithoutNumber) throw;
                pausedWithoutNumber |= e.Error.RetryAfter is null;
            }
            catch (SlackException e) when (e.Class == SlackErrorClass.Transient && MayRepeat(method, e) && attempt < MostAttempts)
            {
                var wait = TimeSpan.FromSeconds(0.5 * (1 << (attempt - 1)));
                Log.Again(logger, method.Name, attempt, e.Message, wait);
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private async Task<SlackAnswer> Attempt(SlackMethod method, Form form, string token, CancellationToken cancellationToken)
    {
        var (began, outcome) = (time.GetTimestamp(), "cancelled");
        try
        {
            var answer = await wire.Send(method, form, token, cancellationToken);
            outcome = "ok";
            return answer;
        }
        catch (SlackException e)
        {
            // The class and not the code: Slack may answer with any code, and a tag must not grow without end.
            outcome = e.Class.ToString();
            throw;
        }
        finally
        {
            meter.Called(method.Name, outcome, time.GetElapsedTime(began));
        }
    }

    /// <summary>What is worthless in three seconds is refused now, while the person still looks.</summary>
    private void RefuseToWait(SlackMethod method)
    {
        if (method.Repeat != Repeat.Never || limiter.Delay(method) is not { Ticks: > 0 } delay || delay <= LongestHesitation) return;
        throw new SlackException(new SlackError
        {
            Method = method.Name,
            Code = "ratelimited",
            Class = SlackErrorClass.RateLimited,
            RetryAfter = delay,
            Messages = ["not sent: Slack asked to pause, or the method's pace is used up"],
        });
    }

    private static bool MayRepeat(SlackMethod method, SlackException error) =>
        method.Repeat == Repeat.Safe || (method.Repeat == Repeat.Unsent && error.Code == SlackWire.NotSent);

    /// <summary>Slack explains what it put up with; nobody sees it unless it is logged.</summary>
    private void LogWarnings(SlackMethod method, JsonElement body)
    {
        if (!logger.IsEnabled(LogLevel.Warning)) return;
        foreach (var warning in SlackErrorReader.Messages(body)) Log.Warned(logger, method.Name, Redaction.Clean(warning));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "Slack asks {Method} to pause for {Pause}; other methods go on")]
        public static partial void Paused(ILogger logger, string method, TimeSpan pause);

        [LoggerMessage(EventId = 2002, Level = LogLevel.Warning, Message = "Slack's {Method} failed in attempt {Attempt}, next one in {Wait}: {Reason}")]
        public static partial void Again(ILogger logger, string method, int attempt, string reason, TimeSpan wait);

        [LoggerMessage(EventId = 2003, Level = LogLevel.Warning, Message = "Slack's {Method} warns: {Warning}")]
        public static partial void Warned(ILogger logger, string method, string warning);
    }
}
