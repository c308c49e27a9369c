namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>Reads another stream, and while there is an allowance no more than that: what stands between a foreign archive's files is kept in memory by who reads it.</summary>
internal sealed class AllowanceStream(Stream inner) : Stream
{
    /// <summary>How many bytes may still be read; null: any number.</summary>
    public long? Allowance { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Taken(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Taken(inner.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Taken(await inner.ReadAsync(buffer, cancellationToken));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Taken(int count)
    {
        if (Allowance is { } left && (Allowance = left - count) < 0) throw new InvalidDataException("More stands between the files than belongs there.");
        return count;
    }
}
