using System.Text;

namespace VastBot.Slack;

/// <summary>Reads <c>application/x-www-form-urlencoded</c> from bytes: of repeated names the first counts.</summary>
internal static class FormFields
{
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> body)
    {
        var fields = new Dictionary<string, string>(16, StringComparer.Ordinal);
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty) continue;
            var equals = pair.IndexOf((byte)'=');
            if (equals < 0) fields.TryAdd(Decode(pair), "");
            else fields.TryAdd(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
        }

        return fields;
    }

    private static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'%', (byte)'+') < 0) return Encoding.UTF8.GetString(text);
        var decoded = text.Length <= 512 ? stackalloc byte[text.Length] : new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%' && i + 2 < text.Length && Hex(text[i + 1]) is >= 0 and var high && Hex(text[i + 2]) is >= 0 and var low)
            {
                c = (byte)((high << 4) | low);
                i += 2;
            }
            else if (c == '+')
            {
                c = (byte)' ';
            }

            decoded[length++] = c;
        }

        return Encoding.UTF8.GetString(decoded[..length]);
    }

    private static int Hex(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        _ => -1,
    };
}
