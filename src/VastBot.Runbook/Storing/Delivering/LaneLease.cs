using System.Data.Common;

namespace VastBot.Runbook.Storing.Delivering;

/// <summary>
/// Keeps a lane while a delivery takes its time. <see cref="Lost"/> is cancelled once someone else has it, and before that where it could not be renewed:
/// a third of the lease before it runs out, so that what is on its way arrives before another process looks for it.
/// </summary>
internal sealed class LaneLease : IAsyncDisposable
{
    private readonly LaneTable _lanes;
    private readonly Lane _lane;
    private readonly TimeProvider _wire;
    private readonly TimeSpan _mostUnrenewed;
    private readonly CancellationTokenSource _lost;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _renewing;

    public LaneLease(LaneTable lanes, Lane lane, StorageOptions options, TimeProvider wire)
    {
        (_lanes, _lane, _wire, _mostUnrenewed) = (lanes, lane, wire, options.OutboxLease * 2 / 3);
        _lost = new CancellationTokenSource(Left, wire);
        _renewing = Renew(options.OutboxLease / 6);
    }

    public CancellationToken Lost => _lost.Token;

    private TimeSpan Left => _mostUnrenewed - _wire.GetElapsedTime(_lane.HeldAt) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _renewing;
        _end.Dispose();
        _lost.Dispose();
    }

    private async Task Renew(TimeSpan interval)
    {
        try
        {
            using var timer = new PeriodicTimer(interval, _wire);
            while (await timer.WaitForNextTickAsync(_end.Token)) await RenewOnce();
        }
        catch (OperationCanceledException)
        {
            // The delivery ended.
        }
    }

    /// <remarks>A database that fails for a moment takes no lease away; time does.</remarks>
    private async Task RenewOnce()
    {
        try
        {
#pragma warning disable RS0030 // The source was made with the wire's clock.
            if (await _lanes.Renew(_lane, _end.Token)) _lost.CancelAfter(Left);
#pragma warning restore RS0030
            else await _lost.CancelAsync();
        }
        catch (DbException)
        {
            // Tried again at the next tick.
        }
    }
}
