using System.Collections.Concurrent;

namespace VastBot.Slack;

/// <summary>
/// Keeps calls within Slack's pace: a lane per method, and one per channel for posts. A pause holds up its own lane alone.
/// </summary>
internal sealed class Limiter(TimeProvider time) : IDisposable
{
    private const int MostIdleChannels = 1_000;

    private readonly ConcurrentDictionary<string, Lane> _methods = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lane> _channels = new(StringComparer.Ordinal);

    /// <summary>Waits until the method may be called, in a channel if one is named.</summary>
    public async ValueTask Enter(SlackMethod method, string? channel, CancellationToken cancellationToken)
    {
        var lane = MethodLane(method);
        if (channel is null) await lane.Enter(cancellationToken);
        else await ChannelLane(channel).Enter(lane, cancellationToken);
    }

    /// <summary>How long a call of this method would wait now.</summary>
    public TimeSpan Delay(SlackMethod method) => MethodLane(method).Delay();

    public void Pause(SlackMethod method, TimeSpan duration) => MethodLane(method).Pause(duration);

    private Lane MethodLane(SlackMethod method) => _methods.GetOrAdd(method.Name, static (_, x) => new Lane(x.Pace, x.Time), (method.Pace, Time: time));

    private Lane ChannelLane(string channel)
    {
        if (_channels.Count > MostIdleChannels)
        {
            foreach (var (id, lane) in _channels)
            {
                if (lane.IsIdle) _channels.TryRemove(id, out _);
            }
        }

        return _channels.GetOrAdd(channel, static (_, time) => new Lane(Pace.Channel, time), time);
    }

    public void Dispose()
    {
        foreach (var lane in _methods.Values.Concat(_channels.Values)) lane.Dispose();
    }
}
