using System.Buffers;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Reads one log through one block of memory and offers every line with an error in it.</summary>
internal sealed class LineScanner(NewestLines newest, int blockSize = 256 * 1024)
{
    // The head of a line that is longer than the block, while its rest goes by.
    private byte[]? _head;
    private bool _headHit;

    public long Bytes { get; private set; }

    public long Lines { get; private set; }

    /// <summary>Time of the first line; null where it has none.</summary>
    public long? FirstTime { get; private set; }

    /// <summary>Time of the last whole line read so far.</summary>
    public long? LastTime { get; private set; }

    public async Task Scan(Stream log, CancellationToken ct)
    {
        var block = ArrayPool<byte>.Shared.Rent(blockSize);
        try
        {
            var kept = 0;
            while (await log.ReadAsync(block.AsMemory(kept, blockSize - kept), ct) is > 0 and var read)
            {
                Bytes += read;
                kept = Take(block.AsSpan(0, kept + read), kept);
            }

            if (kept > 0 || _head is not null) WholeLines(block.AsSpan(0, kept));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Looks at all whole lines, moves the rest to the front and says how much that is.</summary>
    private int Take(Span<byte> data, int alreadySearched)
    {
        var end = data[alreadySearched..].LastIndexOf((byte)'\n');
        if (end < 0) return data.Length < blockSize ? data.Length : Swallow(data);
        end += alreadySearched + 1;
        WholeLines(data[..end]);
        data[end..].CopyTo(data);
        return data.Length - end;
    }

    /// <summary>A line longer than the block: its head is kept, the rest only searched; a few bytes stay for a word across the seam.</summary>
    private int Swallow(Span<byte> data)
    {
        _head ??= data[..Math.Min(data.Length, NewestLines.LongestLine * 2)].ToArray();
        _headHit |= ErrorSearch.IndexIn(data) >= 0;
        data[^(ErrorSearch.Length - 1)..].CopyTo(data);
        return ErrorSearch.Length - 1;
    }

    private void WholeLines(ReadOnlySpan<byte> data)
    {
        if (_head is not null) data = EndLongLine(data);
        if (data.IsEmpty) return;
        Lines += data.Count((byte)'\n') + (data[^1] == '\n' ? 0 : 1);
        if (FirstTime is null && LogTime.TryRead(data, out var first, out _)) FirstTime = first;
        if (LogTime.TryRead(data[(data[..^1].LastIndexOf((byte)'\n') + 1)..], out var last, out _)) LastTime = last;
        while (ErrorSearch.IndexIn(data) is >= 0 and var hit)
        {
            var start = data[..hit].LastIndexOf((byte)'\n') + 1;
            var length = data[hit..].IndexOf((byte)'\n');
            var end = length < 0 ? data.Length : hit + length;
            newest.Offer(data[start..end]);
            data = data[Math.Min(end + 1, data.Length)..];
        }
    }

    private ReadOnlySpan<byte> EndLongLine(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)'\n');
        if (_headHit || ErrorSearch.IndexIn(end < 0 ? data : data[..end]) >= 0) newest.Offer(_head);
        if (FirstTime is null && LogTime.TryRead(_head, out var first, out _)) FirstTime = first;
        Lines++;
        (_head, _headHit) = (null, false);
        return end < 0 ? [] : data[(end + 1)..];
    }
}
