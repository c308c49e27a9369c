using VastBot.Runbook.Features.Evidence.Spooling;

namespace VastBot.Runbook.Tests.Features.Evidence;

/// <summary>A disk of so many bytes: what does not fit fails as the real one does, half written. What is deleted makes room.</summary>
/// <param name="wrote">Hears the path of each file that something was written to.</param>
internal sealed class PlayedDisk(string folder, long bytes, Action<string>? wrote = null) : IDisk
{
    private const int NoSpaceLeft = 28;

    public Stream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new SmallFile(this, path);
    }

    public long? Free(string where) => null;

    private void Wrote(string path) => wrote?.Invoke(path);

    private long Left => bytes - new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    // Not a FileStream by inheritance: that one hands a derived class's writes back to it.
    private sealed class SmallFile(PlayedDisk disk, string path) : Stream
    {
        private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);

        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _file.Length;

        public override long Position { get => _file.Position; set => _file.Position = value; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var fits = (int)Math.Clamp(disk.Left, 0, buffer.Length);
            _file.Write(buffer[..fits]);
            disk.Wrote(path);
            if (fits < buffer.Length) throw new IOException("No space left on device", NoSpaceLeft);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => _file.Flush();

        public override void SetLength(long value) => _file.SetLength(value);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) _file.Dispose();
            base.Dispose(disposing);
        }
    }
}
