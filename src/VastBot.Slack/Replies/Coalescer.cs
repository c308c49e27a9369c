namespace VastBot.Slack;

/// <summary>
/// Sends values of which only the latest matters: the first at once, then at most one per interval, and the last one always. Between the
/// first and the last the interval holds; a last value that follows the first directly need not wait.
/// </summary>
internal sealed class Coalescer<T>(Func<T, Task> send, TimeSpan interval, TimeProvider time)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _finishing = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _latest;
    private Task _sending = Task.CompletedTask;
    private bool _isSending;
    private int _sent;
    private long _sentAt;

    /// <summary>A send failed for good: nothing more goes out.</summary>
    public bool HasFailed => _sending.IsFaulted;

    public void Show(T value)
    {
        lock (_lock)
        {
            _latest = value;
            if (_isSending) return;
            _isSending = true;
        }

        _sending = Send();
    }

    /// <summary>Ends when the last value is out.</summary>
    public async Task Finish()
    {
        _finishing.TrySetResult();
        await _sending;
    }

    private async Task Send()
    {
        while (true)
        {
            lock (_lock)
            {
                if (_latest is null)
                {
                    _isSending = false;
                    return;
                }
            }

            await Pause();
            await send(Take());
            _sentAt = time.GetTimestamp();
            _sent++;
        }
    }

    private T Take()
    {
        lock (_lock)
        {
            var value = _latest!;
            _latest = null;
            return value;
        }
    }

    private async Task Pause()
    {
        if (_sent == 0) return;
        var left = interval - time.GetElapsedTime(_sentAt);
        if (left <= TimeSpan.Zero) return;
        using var ended = new CancellationTokenSource();
        var delay = Task.Delay(left, time, ended.Token);
        if (_sent == 1) await Task.WhenAny(delay, _finishing.Task);
        else await delay;
        await ended.CancelAsync();
    }
}
