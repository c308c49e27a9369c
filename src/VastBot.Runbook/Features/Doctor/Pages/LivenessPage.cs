using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>
/// <c>/healthz</c>: whether to restart the process. A socket that heard nothing for longer than its keep-alive allows, and is still held, is a
/// reason to; a Slack that cannot be reached is none, since the next process would not reach it either.
/// </summary>
internal sealed class LivenessPage(ISlackConnection slack, IOutboxState outbox, IEnumerable<IPreparation> preparations, Clocks clocks)
{
    /// <summary>A database that hangs is no reason to restart the bot, nor to let the page hang.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly long _startedAt = clocks.Wire.GetTimestamp();

    public async Task Answer(HttpContext context)
    {
        var now = clocks.Wire.GetUtcNow();
        List<string> reasons = [.. slack.Sockets.Where(socket => now - socket.LastFrameAt > slack.LongestSilence).Select(socket => Silent(socket, now))];
        if (slack.IsStopped) reasons.Add($"Slack: {slack.Trouble}");
        var waiting = await Waiting(context.RequestAborted);
        await PageJson.Write(context, reasons.Count == 0, new
        {
            Status = reasons.Count == 0 ? "alive" : "not alive",
            Reasons = reasons,
            UptimeSeconds = Seconds(clocks.Wire.GetElapsedTime(_startedAt)),
            Ready = preparations.ToDictionary(part => part.Name, part => part.IsReady, StringComparer.Ordinal),
            Outbox = waiting is null ? null : new { Waiting = waiting.Waiting.Values.Sum(), OldestSeconds = waiting.Oldest is { } oldest ? Seconds(oldest) : (double?)null },
            Slack = new
            {
                Mode = slack.Mode.ToString(),
                slack.LastHello,
                LastFrameSeconds = slack.LastFrameAge is { } age ? Seconds(age) : (double?)null,
                LongestSilenceSeconds = Seconds(slack.LongestSilence),
                Sockets = slack.Sockets.Select(socket => new { socket.Number, OpenSeconds = Seconds(now - socket.OpenedAt), LastFrameSeconds = Seconds(now - socket.LastFrameAt) }),
            },
        });
    }

    private async Task<OutboxState?> Waiting(CancellationToken cancellationToken)
    {
        try
        {
            return await outbox.Look(cancellationToken).WaitAsync(Patience, clocks.Wire, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            return null;
        }
    }

    private string Silent(SocketState socket, DateTimeOffset now) =>
        $"Slack: socket {socket.Number} heard nothing for {Seconds(now - socket.LastFrameAt)} s, and the keep-alive allows {Seconds(slack.LongestSilence)} s";

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);
}
