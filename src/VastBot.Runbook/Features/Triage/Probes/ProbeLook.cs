using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>One look of one probe: when it began, how long it takes, and the deadline.</summary>
internal sealed class ProbeLook : IDisposable
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    private readonly Clocks _clocks;
    private readonly long _start;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _linked;

    public ProbeLook(Clocks clocks, TimeSpan deadline, CancellationToken ct)
    {
        _clocks = clocks;
        _start = clocks.Wire.GetTimestamp();
        Deadline = deadline;
        Caller = ct;
        At = clocks.Runbook.GetUtcNow();
        _deadline = new CancellationTokenSource(deadline, clocks.Wire);
        _linked = CancellationTokenSource.CreateLinkedTokenSource(ct, _deadline.Token);
    }

    public DateTimeOffset At { get; }

    public TimeSpan Deadline { get; }

    /// <summary>For calls that bring a deadline of their own (<see cref="Left"/>): cancelled by the caller only, so that their time-out stays a time-out.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Cancelled at the deadline, or by the caller.</summary>
    public CancellationToken Token => _linked.Token;

    public TimeSpan Elapsed => _clocks.Wire.GetElapsedTime(_start);

    /// <summary>What is left for a call that brings its own deadline, so that its answer is still in time.</summary>
    public TimeSpan Left
    {
        get
        {
            var reserve = Deadline / 20 < Reserve ? Reserve : Deadline / 20;
            var left = Deadline - Elapsed - reserve;
            return left < Least ? Least : left;
        }
    }

    public void Dispose()
    {
        _linked.Dispose();
        _deadline.Dispose();
    }
}
