using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>
/// At the end, after the doors are shut: waits for what was acknowledged. Registered before the receivers, hence stopped after them.
/// </summary>
internal sealed partial class Shutdown(
    Work work, Whoami whoami, HandlerTable handlers, IOptions<SlackOptions> options, TimeProvider time, ILogger<Shutdown> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Naming the table here makes a doubled handler fail the start, not the first request.
        _ = handlers;
        _ = Introduce();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.DrainTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        if (work.Running > 0) Log.Draining(log, work.Running);
        await work.Drain(either.Token);
    }

    private async Task Introduce()
    {
        try
        {
            await whoami.Known(Timeout.InfiniteTimeSpan, work.Stopping);
        }
        catch (Exception e)
        {
            Log.Unknown(log, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Waiting for {Running} requests that are at work")]
        public static partial void Draining(ILogger logger, int running);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack does not say who this bot is; asked again with the first request")]
        public static partial void Unknown(ILogger logger, Exception exception);
    }
}
