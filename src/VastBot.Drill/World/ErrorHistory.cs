namespace VastBot.Drill;

/// <summary>
/// The service's failed calls to Vast.ai as a function of time. Counters, rates and log lines are all read from it, so they agree to the single error.
/// </summary>
internal sealed class ErrorHistory
{
    private static readonly TimeSpan Wave = TimeSpan.FromMinutes(7);
    private readonly Lock _lock = new();
    private readonly List<Stretch> _stretches = [];

    /// <summary>The statuses that the service has ever met: a counter once born stays, at a rate of zero.</summary>
    public static IReadOnlyList<int> Statuses { get; } = [401, 429, 500, 503];

    /// <summary>From a moment on, calls fail at another rate; 0 ends the errors.</summary>
    public void Add(DateTimeOffset from, int status, double perSecond)
    {
        lock (_lock) _stretches.Add(new Stretch(from, status, perSecond));
    }

    /// <summary>The same, where the rate is another than at present.</summary>
    public void Change(DateTimeOffset from, int status, double perSecond)
    {
        lock (_lock)
        {
            if (_stretches is [.., var last] && Math.Abs(last.PerSecond - perSecond) < 1e-9 && (last.Status == status || perSecond == 0)) return;
            if (_stretches.Count == 0 && perSecond == 0) return;
            _stretches.Add(new Stretch(from, status, perSecond));
        }
    }

    /// <summary>How many calls fail per second now.</summary>
    public double PresentRate
    {
        get
        {
            lock (_lock) return _stretches is [.., var last] ? last.PerSecond : 0;
        }
    }

    /// <summary>How many calls had failed with a status until then.</summary>
    public double CountAt(int status, DateTimeOffset at)
    {
        // What was counted before the story begins.
        double count = status % 17;
        lock (_lock)
        {
            for (var i = 0; i < _stretches.Count && _stretches[i].From < at; i++)
            {
                if (_stretches[i].Status != status) continue;
                var end = i + 1 < _stretches.Count && _stretches[i + 1].From < at ? _stretches[i + 1].From : at;
                count += _stretches[i].CountUntil(end);
            }
        }

        return count;
    }

    /// <summary>The errors of one status that fall into one second: their numbers, and when each happened.</summary>
    public IEnumerable<(long Number, DateTimeOffset At)> In(DateTimeOffset second, int status)
    {
        var first = (long)CountAt(status, second) + 1;
        var last = (long)CountAt(status, second.AddSeconds(1));
        for (var number = first; number <= last; number++) yield return (number, MomentOf(number, second, status));
    }

    // When so many had failed: what is printed and what is counted agree to the moment, also where errors end within the second.
    private DateTimeOffset MomentOf(long number, DateTimeOffset second, int status)
    {
        var (low, high) = (0L, TimeSpan.TicksPerSecond - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CountAt(status, second.AddTicks(middle)) >= number) high = middle;
            else low = middle + 1;
        }

        return second.AddTicks(low);
    }

    private sealed record Stretch(DateTimeOffset From, int Status, double PerSecond)
    {
        // The rate swings by a fifth, as traffic does.
        public double CountUntil(DateTimeOffset end)
        {
            var (seconds, turn) = ((end - From).TotalSeconds, 2 * Math.PI / Wave.TotalSeconds);
            return PerSecond * (seconds + (0.2 / turn * (1 - Math.Cos(turn * seconds))));
        }
    }
}
