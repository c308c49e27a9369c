using System.Buffers;
using System.Text;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>
/// Masks a log of any size as it streams. Blocks of whole lines go in, masked lines come out. What a secret may be spread over stays together:
/// a line that may hold one is masked as one text with the next, without the times that the node writes before each; a private key is taken
/// out from its first to its last line.
/// </summary>
internal sealed class LogMasker(SecretMasker masker, Stream output)
{
    private const int MostInOneText = 64 * 1024;
    private readonly PrivateKeyLines _key = new();

    // Raw lines that wait for their successor; the first of them was written before, where it only serves as context.
    private readonly List<string> _held = [];
    private int _heldLength;
    private bool _firstIsContext;
    private bool _lastMayFind;

    public long Lines { get; private set; }

    public long Masked { get; private set; }

    /// <summary>Bytes of whole lines: the last one ends in a line feed, save at the very end of the log.</summary>
    public void Add(ReadOnlySpan<byte> block)
    {
        // Lent: a string as long as a block would stay in memory until the next full collection.
        var chars = ArrayPool<char>.Shared.Rent(Encoding.UTF8.GetMaxCharCount(block.Length));
        try
        {
            Add(block, chars.AsSpan(0, Encoding.UTF8.GetChars(block, chars)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars, clearArray: true);
        }
    }

    /// <summary>Writes what waits. Call it at the end.</summary>
    public void Finish() => Release();

    private void Add(ReadOnlySpan<byte> block, ReadOnlySpan<char> rest)
    {
        if (_held.Count == 0 && !_key.Open && !masker.MayHoldSecret(rest))
        {
            Lines += block.Count((byte)'\n') + (block is [.., not (byte)'\n'] ? 1 : 0);
            output.Write(block);
            return;
        }

        while (rest.Length > 0)
        {
            var end = rest.IndexOf('\n');
            AddLine((end < 0 ? rest : rest[..end]).TrimEnd('\r'));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
    }

    private void AddLine(ReadOnlySpan<char> line)
    {
        Lines++;
        if (_key.Takes(StampedLine.Text(line), out var begins))
        {
            Release();
            if (begins) Masked++;
            Write($"{StampedLine.Stamp(line)}{SecretMasker.Mark}");
            return;
        }

        var mayFind = masker.MayHoldSecret(line);
        if (mayFind || _lastMayFind) Hold(line.ToString());
        else
        {
            Release();
            Write(line);
        }

        _lastMayFind = mayFind;
    }

    private void Hold(string line)
    {
        if (_heldLength > MostInOneText)
        {
            var last = _held[^1];
            Release();
            _held.Add(last);
            _firstIsContext = true;
        }

        _held.Add(line);
        _heldLength += line.Length;
    }

    private void Release()
    {
        if (_held.Count > 0) WriteHeld();
        _held.Clear();
        _heldLength = 0;
        _firstIsContext = _lastMayFind = false;
    }

    private void WriteHeld()
    {
        var masked = masker.Mask(string.Join('\n', _held.Select(line => StampedLine.Text(line).ToString())), out var found).Split('\n');
        Masked += found;
        // A secret over several lines leaves fewer of them: then only the first has its time.
        var whole = masked.Length == _held.Count;
        for (var i = whole && _firstIsContext ? 1 : 0; i < masked.Length; i++)
            Write(whole || i == 0 ? $"{StampedLine.Stamp(_held[i])}{masked[i]}" : masked[i]);
    }

    private void Write(ReadOnlySpan<char> line)
    {
        Span<byte> small = stackalloc byte[2048];
        var length = Encoding.UTF8.GetByteCount(line) + 1;
        var bytes = length <= small.Length ? small[..length] : new byte[length];
        Encoding.UTF8.GetBytes(line, bytes);
        bytes[^1] = (byte)'\n';
        output.Write(bytes);
    }
}
