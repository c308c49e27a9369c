using System.Text;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>Every text in a protobuf message, however deep, with the numbers of the fields that lead to it (<c>1.2.2.5</c>); it needs no schema.</summary>
internal static class ProtobufTexts
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static IReadOnlyList<(string Path, string Text)> In(byte[] message)
    {
        List<(string, string)> texts = [];
        Read(message, "", texts);
        return texts;
    }

    /// <summary>False where it is no message.</summary>
    private static bool Read(ReadOnlySpan<byte> message, string path, List<(string, string)> texts)
    {
        while (message.Length > 0)
        {
            if (!Number(ref message, out var tag) || tag >> 3 is 0 or > 1000) return false;
            var at = path.Length == 0 ? $"{tag >> 3}" : $"{path}.{tag >> 3}";
            switch (tag & 7)
            {
                case 0 when Number(ref message, out _):
                    break;
                case 1 when message.Length >= 8:
                    message = message[8..];
                    break;
                case 5 when message.Length >= 4:
                    message = message[4..];
                    break;
                case 2 when Number(ref message, out var length) && length <= (ulong)message.Length:
                    Inside(message[..(int)length], at, texts);
                    message = message[(int)length..];
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>What can be read as a message is taken for one, and also for the text that it may be instead.</summary>
    private static void Inside(ReadOnlySpan<byte> bytes, string path, List<(string, string)> texts)
    {
        List<(string, string)> deeper = [];
        if (Read(bytes, path, deeper)) texts.AddRange(deeper);
        try
        {
            texts.Add((path, Strict.GetString(bytes)));
        }
        catch (DecoderFallbackException)
        {
            // Bytes.
        }
    }

    private static bool Number(ref ReadOnlySpan<byte> from, out ulong number)
    {
        number = 0;
        for (var (i, shift) = (0, 0); i < from.Length && shift < 64; i++, shift += 7)
        {
            number |= (ulong)(from[i] & 0x7f) << shift;
            if ((from[i] & 0x80) != 0) continue;
            from = from[(i + 1)..];
            return true;
        }

        return false;
    }
}
