using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>Brings deliveries to the app: what a person does once, events again and again until one is acknowledged.</summary>
internal sealed class Courier(WorkspaceOptions options, Faults faults, IDoor door) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<Task, bool> _running = new();
    private int _events;

    /// <summary>Delivers what a person just did.</summary>
    public async Task<Ack> Send(Envelope envelope)
    {
        if (!door.IsOpen) return Ack.NobodyThere;
        for (var i = 0; i < faults.Duplicates; i++) Track(door.Send(envelope, _stop.Token));
        return await door.Send(envelope, _stop.Token);
    }

    /// <summary>Delivers an event that the app subscribed to, without waiting for it.</summary>
    public void Raise(JsonObject inner)
    {
        if (options.Events?.Contains(Named(inner)) == false) return;
        var now = options.Time.GetUtcNow().ToUnixTimeSeconds();
        inner["event_ts"] ??= inner["ts"]?.DeepClone() ?? $"{now}.000100";
        var id = $"Ev{Interlocked.Increment(ref _events):D9}";
        var payload = new JsonObject
        {
            ["token"] = "not-used",
            ["team_id"] = PracticeIds.Team,
            ["api_app_id"] = PracticeIds.App,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = id,
            ["event_time"] = now,
            ["event_context"] = $"4-{id}",
            ["is_ext_shared_channel"] = false,
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["team_id"] = PracticeIds.Team,
                ["user_id"] = PracticeIds.BotUser,
                ["is_bot"] = true,
                ["is_enterprise_install"] = false,
            }),
        };
        var envelope = new Envelope("events_api", payload);
        for (var i = 0; i <= faults.Duplicates; i++) Track(Insist(envelope));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    /// <summary>Messages are subscribed to by the kind of conversation.</summary>
    private static string Named(JsonObject inner) => inner["type"]!.GetValue<string>() is var type && type == "message" ? $"message.{inner["channel_type"]}" : type;

    private async Task Insist(Envelope first)
    {
        var envelope = first;
        for (var attempt = 0; attempt <= options.RetryAfter.Count; attempt++)
        {
            if (!door.IsOpen)
            {
                await door.WhenOpen(_stop.Token);
                envelope = first with { Attempt = Math.Max(1, attempt), Reason = "connection_failed" };
            }

            var ack = await door.Send(envelope, _stop.Token);
            if (ack.Received || ack.Final || attempt == options.RetryAfter.Count) return;
            await Task.Delay(options.RetryAfter[attempt], options.Time, _stop.Token);
            envelope = first with { Id = Guid.NewGuid().ToString(), Attempt = attempt + 1, Reason = ack.Problem };
        }
    }

    private void Track(Task task)
    {
        _running[task] = true;
        _ = task.ContinueWith(t => _running.TryRemove(t, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }
}
