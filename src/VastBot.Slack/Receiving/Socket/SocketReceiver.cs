using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>
/// Holds the connections: one loop per connection, and no one else reconnects. Stops what it began: sockets, then the work.
/// </summary>
internal sealed partial class SocketReceiver(
    SocketConnector connector,
    SlackConnection connection,
    IOptions<SlackOptions> options,
    TimeProvider time,
    ILogger<SocketReceiver> log) : BackgroundService
{
    private static readonly TimeSpan TooManyWait = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan DisabledWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongLived = TimeSpan.FromSeconds(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        connection.Begin();
        return options.Value.Mode == SlackMode.Socket
            ? Task.WhenAll(Enumerable.Range(0, options.Value.Connections).Select(_ => Task.Run(() => Hold(stoppingToken), CancellationToken.None)))
            : Task.CompletedTask;
    }

    private async Task Hold(CancellationToken stopping)
    {
        var backOff = new BackOff(Random.Shared);
        Socket? current = null;
        var retired = new List<Task>();
        try
        {
            while (true)
            {
                var (next, wait) = await Try(backOff, stopping);
                if (next is not null)
                {
                    Retire(current, retired);
                    current = next;
                    wait = After(await next.End.WaitAsync(stopping), next, backOff);
                }

                if (wait is null) return;
                await Task.Delay(wait.Value, time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        finally
        {
            if (current is not null) await current.Close();
            await Task.WhenAll(retired);
        }
    }

    /// <summary>A new connection, or how long to wait for the next attempt; neither when no attempt can help.</summary>
    private async Task<(Socket? Next, TimeSpan? Wait)> Try(BackOff backOff, CancellationToken stopping)
    {
        try
        {
            var socket = await connector.Connect(stopping);
            backOff.Reset();
            return (socket, null);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        catch (SlackException e) when (e.Class is SlackErrorClass.AuthenticationStop or SlackErrorClass.Permission || e.Code == "forbidden_team")
        {
            var why = $"apps.connections.open: {e.Code}. Cure: check Slack:AppToken (xapp-, scope connections:write) and that Socket Mode is on.";
            connection.Stop(why);
            Log.Stopped(log, why);
            return (null, null);
        }
        catch (SocketRefusedException e)
        {
            return (null, After(e.End, null, backOff));
        }
        catch (Exception e)
        {
            var wait = backOff.Next();
            var asked = e is SocketHandshakeException { RetryAfter: { } first } ? first : (e as SlackException)?.Error.RetryAfter;
            if (asked > wait) wait = asked.Value;
            Log.Failed(log, wait, e);
            return (null, wait);
        }
    }

    private TimeSpan? After(SocketEnd end, Socket? socket, BackOff backOff)
    {
        switch (end)
        {
            case SocketEnd.Refresh:
                return TimeSpan.Zero;
            case SocketEnd.Disabled:
                Log.Disabled(log, DisabledWait);
                connection.Warn("Socket Mode is switched off for the app. Cure: switch it on in the app's settings, or set Slack:Mode to Http.");
                return backOff.Jitter(DisabledWait);
            case SocketEnd.TooMany:
                Log.TooMany(log);
                connection.Warn("Slack counts more than ten sockets of this app. Cure: stop other processes that use the same app, one app per environment.");
                return backOff.Jitter(TooManyWait);
            default:
                return socket?.State.GreetedAt is { } at && time.GetUtcNow() - at > LongLived ? TimeSpan.Zero : backOff.Next();
        }
    }

    /// <summary>The old connection goes on delivering until the new one stands; its late acks still go out on it.</summary>
    private static void Retire(Socket? socket, List<Task> retired)
    {
        retired.RemoveAll(task => task.IsCompleted);
        if (socket is not null) retired.Add(Task.Run(socket.Close));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Critical, Message = "Slack is not connected, and retrying cannot help: {Why}")]
        public static partial void Stopped(ILogger logger, string why);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No connection to Slack; next attempt in {Wait}")]
        public static partial void Failed(ILogger logger, TimeSpan wait, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "Socket Mode is switched off for this app; looking again every {Wait}")]
        public static partial void Disabled(ILogger logger, TimeSpan wait);

        [LoggerMessage(Level = LogLevel.Error, Message = "Slack counts more than ten sockets of this app: does another process use the same app?")]
        public static partial void TooMany(ILogger logger);
    }
}
