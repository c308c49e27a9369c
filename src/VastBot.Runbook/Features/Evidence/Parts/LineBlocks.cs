using System.Buffers;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>Hands a stream on in blocks of whole lines, whatever pieces it arrives in. A line that is longer than any sensible one is cut.</summary>
internal static class LineBlocks
{
    private const int BlockBytes = 256 * 1024;
    private const int LongestLine = 1024 * 1024;
    private static readonly byte[] CutMark = " …(the rest of this line is left out)\n"u8.ToArray();

    public static async Task Copy(Stream log, LogMasker masker, Action alive, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestLine);
        try
        {
            var (filled, skipping) = (0, false);
            while (await log.ReadAsync(buffer.AsMemory(filled, Math.Min(BlockBytes, LongestLine - filled)), cancellationToken) is > 0 and var read)
            {
                alive();
                filled = Take(buffer, filled + read, masker, ref skipping);
            }

            if (filled > 0 && !skipping) masker.Add(buffer.AsSpan(0, filled));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Masks the whole lines and moves the rest to the front; returns how much that is.</summary>
    private static int Take(byte[] buffer, int filled, LogMasker masker, ref bool skipping)
    {
        var bytes = buffer.AsSpan(0, filled);
        var start = 0;
        if (skipping)
        {
            var end = bytes.IndexOf((byte)'\n');
            if (end < 0) return 0;
            (start, skipping) = (end + 1, false);
        }

        var last = bytes.LastIndexOf((byte)'\n') + 1;
        if (last > start) masker.Add(bytes[start..last]);
        var rest = bytes[Math.Max(last, start)..];
        if (rest.Length == LongestLine)
        {
            // Back to a space: half a secret is not recognised as one.
            var cut = Math.Max(rest.LastIndexOf((byte)' '), 0);
            masker.Add([.. rest[..cut], .. CutMark]);
            skipping = true;
            return 0;
        }

        rest.CopyTo(buffer);
        return rest.Length;
    }
}
