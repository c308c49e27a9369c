namespace VastBot.Slack;

/// <summary>Counts what is acknowledged and not yet done: bounded, and waited for at shutdown.</summary>
internal sealed class Work : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stopping = new();
    private TaskCompletionSource? _drained;
    private TaskCompletionSource? _idle;
    private int _running;

    public static int Limit => 1_000;

    public int Running => Volatile.Read(ref _running);

    /// <summary>Cancelled when shutdown no longer waits.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <summary>False when there is too much work, or the process is stopping: then nothing may be acknowledged.</summary>
    public bool TryBegin()
    {
        lock (_lock)
        {
            if (_drained is not null || _running >= Limit) return false;
            _running++;
            return true;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            if (--_running > 0) return;
            _drained?.TrySetResult();
            _idle?.TrySetResult();
            _idle = null;
        }
    }

    /// <summary>Ends when nothing runs.</summary>
    public Task WhenIdle()
    {
        lock (_lock)
        {
            if (_running == 0) return Task.CompletedTask;
            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>Takes on nothing more and waits for what runs; when the wait is cancelled, so is the work.</summary>
    public async Task Drain(CancellationToken patience)
    {
        Task drained;
        lock (_lock)
        {
            _drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running == 0) _drained.TrySetResult();
            drained = _drained.Task;
        }

        try
        {
            await drained.WaitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            await _stopping.CancelAsync();
        }
    }

    public void Dispose() => _stopping.Dispose();
}
