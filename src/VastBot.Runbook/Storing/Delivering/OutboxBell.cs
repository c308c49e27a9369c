namespace VastBot.Runbook.Storing.Delivering;

/// <summary>Wakes the dispatcher when something was put in the outbox. Rings that nobody hears yet are one.</summary>
internal sealed class OutboxBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            if (_rung.CurrentCount == 0) _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Someone else rang in between.
        }
    }

    public Task Wait(CancellationToken cancellationToken) => _rung.WaitAsync(cancellationToken);

    public void Dispose() => _rung.Dispose();
}
