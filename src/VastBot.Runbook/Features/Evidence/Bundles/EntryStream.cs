using System.Security.Cryptography;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>The pieces of one file, read one after the other and hashed on the way. The tar format wants the length beforehand.</summary>
internal sealed class EntryStream : Stream
{
    private readonly Queue<Func<Stream>> _pieces;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private Stream? _piece;
    private long _position;

    public EntryStream(byte[] head, IReadOnlyList<string> paths)
    {
        var sizes = paths.Select(path => new FileInfo(path).Length).ToArray();
        Length = head.Length + sizes.Sum();
        _pieces = new([() => new MemoryStream(head), .. paths.Select(path => (Func<Stream>)(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 128 * 1024)))]);
    }

    /// <summary>Of what was read; once.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override long Length { get; }

    public override bool CanRead => true;

    /// <summary>It cannot go back, but a stream that says so would be held in memory by the tar writer.</summary>
    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        // Never more than was promised: a file that grows meanwhile would break the archive.
        buffer = buffer[..(int)Math.Min(buffer.Length, Length - _position)];
        while (buffer.Length > 0)
        {
            if (_piece is null)
            {
                if (!_pieces.TryDequeue(out var next)) return 0;
                _piece = next();
            }

            var read = _piece.Read(buffer);
            if (read > 0)
            {
                _hash.AppendData(buffer[..read]);
                _position += read;
                return read;
            }

            _piece.Dispose();
            _piece = null;
        }

        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _piece?.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
