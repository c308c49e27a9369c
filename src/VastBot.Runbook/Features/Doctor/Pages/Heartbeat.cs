using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Outside.Http;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Calls the configured address while requests from Slack would be answered; when it stays silent, somebody outside notices.</summary>
internal sealed partial class Heartbeat(HeartbeatOptions options, ISlackConnection slack, OutsideHttp http, Clocks clocks, ILogger<Heartbeat> logger) : BackgroundService
{
    private static readonly HttpLimits Limits = new(TimeSpan.FromSeconds(10), MaxBytes: 64 * 1024);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Every, clocks.Wire);
        do
        {
            if (!slack.IsReady || slack.IsStopped) continue;
            var answer = await http.Send(ClientNames.Heartbeat, () => new HttpRequestMessage(HttpMethod.Get, options.Url), Limits, stoppingToken);
            if (!answer.IsSuccess) Log.NotHeard(logger, answer.Trouble is null ? $"it answers {answer.Status}" : answer.Why);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The heartbeat was not heard: {Why}")]
        public static partial void NotHeard(ILogger logger, string why);
    }
}
