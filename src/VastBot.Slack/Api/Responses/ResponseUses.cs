namespace VastBot.Slack;

/// <summary>Counts the uses of each response_url: five within 30 minutes of the request. Addresses are forgotten after that time.</summary>
internal sealed class ResponseUses(TimeProvider time)
{
    private const int Most = 5;

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Dictionary<Uri, (int Used, DateTimeOffset ReceivedAt)> _uses = [];
    private readonly Lock _lock = new();
    private DateTimeOffset _cleaned;

    public int Left(Uri address, DateTimeOffset receivedAt)
    {
        lock (_lock) return IsOver(receivedAt) ? 0 : Most - _uses.GetValueOrDefault(address).Used;
    }

    /// <summary>Takes one use, unless none is left.</summary>
    public bool Take(Uri address, DateTimeOffset receivedAt)
    {
        lock (_lock)
        {
            Clean();
            var used = _uses.GetValueOrDefault(address).Used;
            if (IsOver(receivedAt) || used >= Most) return false;
            _uses[address] = (used + 1, receivedAt);
            return true;
        }
    }

    /// <summary>Takes back one use that never reached Slack.</summary>
    public void GiveBack(Uri address)
    {
        lock (_lock)
        {
            if (_uses.TryGetValue(address, out var use) && use.Used > 0) _uses[address] = (use.Used - 1, use.ReceivedAt);
        }
    }

    private bool IsOver(DateTimeOffset receivedAt) => time.GetUtcNow() - receivedAt >= Life;

    private void Clean()
    {
        var now = time.GetUtcNow();
        if (now - _cleaned < TimeSpan.FromMinutes(1)) return;
        _cleaned = now;
        foreach (var (address, use) in _uses)
        {
            if (IsOver(use.ReceivedAt)) _uses.Remove(address);
        }
    }
}
