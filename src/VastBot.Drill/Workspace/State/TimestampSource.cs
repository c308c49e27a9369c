using System.Globalization;

namespace VastBot.Drill.Workspace.State;

/// <summary>Gives message timestamps: ever growing, never twice the same, six digits after the point.</summary>
internal sealed class TimestampSource(TimeProvider time)
{
    private readonly Lock _gate = new();
    private long _last;

    public string Next()
    {
        lock (_gate)
        {
            var micros = time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
            _last = Math.Max(_last + 1, micros / 10);
            return string.Create(CultureInfo.InvariantCulture, $"{_last / 1_000_000}.{_last % 1_000_000:D6}");
        }
    }
}
