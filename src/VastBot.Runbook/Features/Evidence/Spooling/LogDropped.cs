using System.Globalization;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>What was left out at the beginning of one log, and why.</summary>
internal sealed class LogDropped
{
    private long _bytes;
    private long _lines;
    private DateTimeOffset _until;
    private string _why = "";

    public void Add(LogSegment segment, string why)
    {
        _bytes += segment.Bytes;
        _lines += segment.Lines;
        _until = segment.Until > _until ? segment.Until : _until;
        _why = why;
    }

    /// <summary>One sentence; null where nothing was left out.</summary>
    public string? Note => _bytes == 0
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"{_lines:N0} older lines ({Sizes.Of(_bytes)}, until {_until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC) are left out: {_why}");
}
