using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace VastBot.Slack;

/// <summary>A request's body as one piece of pooled memory, with room in front for what is signed together with it.</summary>
internal sealed class RawBody : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _prefix;
    private readonly int _length;

    private RawBody(byte[] buffer, int prefix, int length) => (_buffer, _prefix, _length) = (buffer, prefix, length);

    /// <summary>1 MB: Slack's own bodies stay far below.</summary>
    public static int Limit => 1024 * 1024;

    public ReadOnlyMemory<byte> Bytes => _buffer.AsMemory(_prefix, _length);

    public Span<byte> WithPrefix => _buffer.AsSpan(0, _prefix + _length);

    /// <summary>Null when the body is longer than <see cref="Limit"/>.</summary>
    public static async ValueTask<RawBody?> Read(PipeReader reader, int prefix, HttpContext context)
    {
        while (true)
        {
            // As a rule the body came together with the headers: then nobody needs to be able to give up.
            if (!reader.TryRead(out var result)) result = await reader.ReadAsync(context.RequestAborted);
            if (result.Buffer.Length > Limit) return null;
            if (!result.IsCompleted)
            {
                reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
                continue;
            }

            var length = (int)result.Buffer.Length;
            var buffer = ArrayPool<byte>.Shared.Rent(prefix + length);
            result.Buffer.CopyTo(buffer.AsSpan(prefix));
            reader.AdvanceTo(result.Buffer.End);
            return new RawBody(buffer, prefix, length);
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer, clearArray: false);
}
