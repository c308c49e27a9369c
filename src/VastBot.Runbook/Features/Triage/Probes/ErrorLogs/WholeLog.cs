namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>
/// A whole log, asked for before it is known whether it matters: the first byte of a log may take as long as the rest. Until it is read, the
/// server sends no more than fits the connection's buffers; if it is never read, that is all that was wasted.
/// </summary>
internal sealed class WholeLog : IAsyncDisposable
{
    private readonly CancellationTokenSource _cancel;
    private readonly Task<Stream> _opening;

    public WholeLog(Func<CancellationToken, Task<Stream>> open, CancellationToken ct)
    {
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(ct);
        _opening = open(_cancel.Token);
    }

    /// <summary>The log, from its beginning, or the failure of asking for it.</summary>
    public Task<Stream> Stream => _opening;

    public async ValueTask DisposeAsync()
    {
        await _cancel.CancelAsync();
        // Not waited for: whoever disposes has the answer.
        _ = _opening.ContinueWith(
            static opened =>
            {
                if (opened.IsCompletedSuccessfully) opened.Result.Dispose();
                else _ = opened.Exception;
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        _cancel.Dispose();
    }
}
