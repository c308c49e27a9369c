namespace VastBot.Drill;

/// <summary>Since when any pod of the service has been serving, and when not.</summary>
internal sealed class ServingHistory
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset From, bool Serving)> _turns = [(DateTimeOffset.MinValue, true)];

    /// <summary>From a moment on it is so; nothing is noted where it was so already.</summary>
    public void Add(DateTimeOffset from, bool serving)
    {
        lock (_lock)
        {
            if (_turns[^1].Serving != serving) _turns.Add((from, serving));
        }
    }

    public bool At(DateTimeOffset at)
    {
        lock (_lock) return _turns.FindLast(turn => turn.From <= at).Serving;
    }
}
