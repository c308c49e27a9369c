using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace VastBot.Kubernetes;

/// <summary>Splits a watch into its lines, none longer than 3 MiB (the most that a server stores).</summary>
internal static class WatchLines
{
    private const int MaximumLine = 3 * 1024 * 1024;

    public static async IAsyncEnumerable<WatchLine> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (buffer.PositionOf((byte)'\n') is { } end)
            {
                if (Parse(buffer.Slice(0, end)) is { } line) yield return line;
                buffer = buffer.Slice(buffer.GetPosition(1, end));
            }

            if (buffer.Length > MaximumLine) throw new JsonException("A line of the watch is too long.");
            reader.AdvanceTo(buffer.Start, buffer.End);
            // What stands there without its end was cut off.
            if (result.IsCompleted) yield break;
        }
    }

    private static WatchLine? Parse(ReadOnlySequence<byte> line)
    {
        var json = new Utf8JsonReader(line);
        return line.IsEmpty ? null : JsonSerializer.Deserialize(ref json, KubernetesJson.Default.WatchLine);
    }
}
