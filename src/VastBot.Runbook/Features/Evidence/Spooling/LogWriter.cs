using System.Buffers;
using System.Globalization;
using System.Text;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>Writes one log in segments. Takes whole lines only, so that each segment ends with one.</summary>
internal sealed class LogWriter(IDisk disk, LogBudget budget, string folder, LogDropped dropped) : Stream
{
    private const int BlockBytes = 128 * 1024;
    private readonly ArrayBufferWriter<byte> _block = new(BlockBytes);
    private Stream? _segment;
    private string _path = "";
    private int _number;
    private long _segmentBytes;
    private long _segmentLines;
    private DateTimeOffset _until;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_block.WrittenCount > 0 && _block.WrittenCount + buffer.Length > BlockBytes) WriteBlock();
        _block.Write(buffer);
        if (_block.WrittenCount >= BlockBytes) WriteBlock();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => WriteBlock();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        // What is still in the block is lost only if the disk is full even now; the segments before it stand.
        try
        {
            if (disposing) WriteBlock();
        }
        finally
        {
            if (disposing) EndSegment();
            base.Dispose(disposing);
        }
    }

    private void WriteBlock()
    {
        var block = _block.WrittenSpan;
        if (block.Length == 0) return;
        _segment ??= Begin();
        while (true)
        {
            try
            {
                _segment.Write(block);
                break;
            }
            catch (IOException full) when (DiskFull.Is(full))
            {
                _segment.SetLength(_segmentBytes);
                _segment.Position = _segmentBytes;
                // What is still open cannot be left out, and it is older than the block in hand.
                if (_segmentBytes > 0)
                {
                    EndSegment();
                    _segment = Begin();
                }

                if (!budget.DropHalf()) throw;
            }
        }

        _segmentBytes += block.Length;
        _segmentLines += block.Count((byte)'\n');
        _until = TimeOfLastLine(block) ?? _until;
        _block.ResetWrittenCount();
        if (_segmentBytes >= budget.SegmentBytes) EndSegment();
    }

    private Stream Begin()
    {
        _path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{++_number:D6}"));
        _segmentBytes = _segmentLines = 0;
        return disk.Create(_path);
    }

    private void EndSegment()
    {
        if (_segment is null) return;
        _segment.Dispose();
        _segment = null;
        budget.Add(new LogSegment(_path, _segmentBytes, _segmentLines, _until), dropped);
    }

    private static DateTimeOffset? TimeOfLastLine(ReadOnlySpan<byte> lines)
    {
        var body = lines.TrimEnd((byte)'\n');
        var line = body[(body.LastIndexOf((byte)'\n') + 1)..];
        var space = line[..Math.Min(line.Length, 40)].IndexOf((byte)' ');
        return space > 0 && DateTimeOffset.TryParse(Encoding.ASCII.GetString(line[..space]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }
}
