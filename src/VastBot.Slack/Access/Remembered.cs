using System.Collections.Concurrent;

namespace VastBot.Slack;

/// <summary>
/// Remembers what Slack said by key, for a while; many askers share one question. While Slack does not answer, what it said last counts for
/// up to <see cref="Longest"/>: an outage of Slack's directory must not lock responders out.
/// </summary>
internal sealed class Remembered<T>(TimeProvider time, Func<TimeSpan> lifetime, Func<string, Task<T>> ask)
{
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, (T Value, DateTimeOffset At)> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Task<T>> _asking = new(StringComparer.Ordinal);

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    public ValueTask<T> Get(string key) =>
        _known.TryGetValue(key, out var known) && time.GetUtcNow() - known.At < lifetime() ? new(known.Value) : new(Ask(key));

    private async Task<T> Ask(string key)
    {
        var question = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var asking = _asking.GetOrAdd(key, question.Task);
        if (asking != question.Task) return await asking;
        try
        {
            var value = await Fresh(key);
            question.SetResult(value);
            return value;
        }
        catch (Exception e)
        {
            question.SetException(e);
            _ = question.Task.Exception;
            throw;
        }
        finally
        {
            _asking.TryRemove(key, out _);
        }
    }

    private async Task<T> Fresh(string key)
    {
        try
        {
            var value = await ask(key);
            if (_known.Count >= Capacity) _known.Clear();
            _known[key] = (value, time.GetUtcNow());
            return value;
        }
        catch (Exception) when (_known.TryGetValue(key, out var known) && time.GetUtcNow() - known.At < Longest)
        {
            return _known[key].Value;
        }
    }
}
