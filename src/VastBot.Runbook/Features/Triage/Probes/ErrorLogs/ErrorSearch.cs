using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Finds <c>error</c> in any case in bytes, many at a time: a log of 500 MB has to pass through here within seconds.</summary>
internal static class ErrorSearch
{
    /// <summary>Length of the word.</summary>
    public const int Length = 5;

    // Setting this bit makes a capital letter small; of all bytes only the two forms of a letter become that letter.
    private const byte SmallBit = 0x20;

    /// <summary>The first place, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<byte> data)
    {
        var at = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref MemoryMarshal.GetReference(data);
            var small = Vector256.Create(SmallBit);
            var e = Vector256.Create((byte)'e');
            var r = Vector256.Create((byte)'r');
            for (; at <= data.Length - Vector256<byte>.Count - (Length - 1); at += Vector256<byte>.Count)
            {
                // The word's first, third and last letter decide nearly always; the others are looked at only then.
                var hits = Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at) | small, e)
                    & Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at + 2) | small, r)
                    & Vector256.Equals(Vector256.LoadUnsafe(ref first, (nuint)at + 4) | small, r);
                for (var mask = hits.ExtractMostSignificantBits(); mask != 0; mask &= mask - 1)
                {
                    var candidate = at + BitOperations.TrailingZeroCount(mask);
                    if (IsAt(data, candidate)) return candidate;
                }
            }
        }

        for (; at <= data.Length - Length; at++)
            if (IsAt(data, at)) return at;
        return -1;
    }

    private static bool IsAt(ReadOnlySpan<byte> data, int at) =>
        (data[at] | SmallBit) == 'e' && (data[at + 1] | SmallBit) == 'r' && (data[at + 2] | SmallBit) == 'r' && (data[at + 3] | SmallBit) == 'o' && (data[at + 4] | SmallBit) == 'r';
}
