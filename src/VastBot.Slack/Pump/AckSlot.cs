namespace VastBot.Slack;

/// <summary>Holds the one ack of one delivery: whoever sets it first wins, everyone else learns that it is gone.</summary>
internal sealed class AckSlot(bool acceptsAnswer) : IDisposable
{
    private readonly TaskCompletionSource<Ack> _ack = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private List<ITimer>? _timers;

    public Task<Ack> Given => _ack.Task;

    public bool IsOpen => !_ack.Task.IsCompleted;

    /// <summary>True when an answer may still ride in the ack.</summary>
    public bool TakesAnswer => acceptsAnswer && IsOpen;

    /// <summary>True when the person was told that nothing was done: then nothing may be done any more.</summary>
    public bool IsGivenUp { get; private set; }

    /// <summary>What goes out when time runs out; an empty acknowledgement unless set.</summary>
    public ReadOnlyMemory<byte> WhenLate { private get; set; }

    public bool Acknowledge() => _ack.TrySetResult(Ack.Empty);

    /// <summary>Leaves the delivery to Slack, which delivers again.</summary>
    public bool Refuse() => _ack.TrySetResult(Ack.NotTaken);

    /// <summary>The last moment: the acknowledgement goes out as it stands.</summary>
    public bool AcknowledgeLate()
    {
        lock (_gate)
        {
            var late = acceptsAnswer ? WhenLate : default;
            if (!_ack.TrySetResult(new Ack(late))) return false;
            IsGivenUp = !late.IsEmpty;
            return true;
        }
    }

    /// <summary>From here on the delivery counts as done, however late; false when the person was told otherwise.</summary>
    public bool Commit()
    {
        lock (_gate)
        {
            WhenLate = default;
            return !IsGivenUp;
        }
    }

    public bool Answer(ReadOnlyMemory<byte> body) => acceptsAnswer && _ack.TrySetResult(new Ack(body));

    /// <summary>Acknowledges without an answer when none came in time; of several such deadlines the earliest counts.</summary>
    public void AcknowledgeAfter(TimeSpan delay, TimeProvider time, Action? tell = null)
    {
        if (!IsOpen) return;
        var timer = time.CreateTimer(
            _ =>
            {
                if (AcknowledgeLate()) tell?.Invoke();
            },
            null,
            delay > TimeSpan.Zero ? delay : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);
        lock (_gate) (_timers ??= []).Add(timer);
    }

    public void Dispose()
    {
        lock (_gate) _timers?.ForEach(timer => timer.Dispose());
    }
}
