using System.Globalization;
using System.Text;

namespace VastBot.Benchmarks.Outside;

/// <summary>One pod's log: lines of the same length, in time order over the last five minutes, every nth an error.</summary>
internal sealed class StubLog
{
    /// <summary>Bytes of a line with its time and its line feed.</summary>
    public const int LineLength = 175;

    private readonly byte[][] _pieces;

    private StubLog(byte[][] pieces, long lines) => (_pieces, Lines) = (pieces, lines);

    public long Lines { get; }

    public static StubLog Make(LogSize size, int pod, DateTimeOffset since)
    {
        var (lines, every, pods) = (size.Lines, size.Every, size.Pods);
        const int perPiece = 100_000;
        var pieces = new byte[(lines + perPiece - 1) / perPiece][];
        var step = TimeSpan.FromMinutes(5).Ticks / (lines * pods);
        var start = since.UtcTicks;
        var template = Encoding.ASCII.GetBytes("2026-01-01T00:00:00.000000000Z " + new string('.', LineLength - 32) + "\n");
        for (long line = 0; line < lines; line++)
        {
            var (piece, at) = ((int)(line / perPiece), (int)(line % perPiece) * LineLength);
            pieces[piece] ??= new byte[Math.Min(perPiece, lines - line) * LineLength];
            var target = pieces[piece].AsSpan(at, LineLength);
            template.CopyTo(target);
            new DateTime(start + (((line * pods) + pod) * step), DateTimeKind.Utc).TryFormat(target, out _, "yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture);
            var text = line % every == every - 1 ? "level=Error upstream answered 503 line=" : "level=info request served in 12 ms by worker 7 line=";
            Encoding.ASCII.GetBytes(text, target[31..]);
            line.TryFormat(target[(31 + text.Length)..], out _, provider: CultureInfo.InvariantCulture);
            if (size.Secrets && line % every == every - 1) " Authorization: Bearer 0123456789abcdef0123456789"u8.CopyTo(target[100..]);
        }

        return new StubLog(pieces, lines);
    }

    /// <summary>The newest lines, or all.</summary>
    public async Task Send(Stream to, long? tail, CancellationToken cancellationToken)
    {
        var skip = tail is { } most ? Math.Max(0, Lines - most) * LineLength : 0;
        foreach (var piece in _pieces)
        {
            if (skip >= piece.Length)
            {
                skip -= piece.Length;
                continue;
            }

            await to.WriteAsync(piece.AsMemory((int)skip), cancellationToken);
            skip = 0;
        }
    }
}
