using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Access;

/// <summary>
/// Reads the one request that newer kubectl sends only in protobuf. After a mark of four bytes comes an envelope whose field 2 holds the review;
/// the review's field 2 is its spec, whose field 1 are the resource attributes, all of them strings.
/// </summary>
internal static class AccessReviewWire
{
    private static readonly string[] Names = ["namespace", "verb", "group", "version", "resource", "subresource", "name"];

    public static JsonObject Read(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("k8s\0"u8)) throw ApiFailure.BadRequest("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        var attributes = Field(Field(Field(body[4..], 2), 2), 1);
        var read = new JsonObject();
        for (var number = 1; number <= Names.Length; number++)
        {
            var value = Field(attributes, number);
            if (value.Length > 0) read[Names[number - 1]] = Encoding.UTF8.GetString(value);
        }

        return read;
    }

    // The content of a field of variable length; empty where there is none.
    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> message, int wanted)
    {
        while (message.Length > 0)
        {
            var tag = Number(ref message);
            var length = (tag & 7) switch
            {
                0 => 0,
                2 => Number(ref message),
                _ => throw ApiFailure.BadRequest("unexpected wire type"),
            };
            if ((tag & 7) == 0) Number(ref message);
            if (length > message.Length) throw ApiFailure.BadRequest("unexpected EOF");
            if (tag >> 3 == wanted && (tag & 7) == 2) return message[..length];
            message = message[length..];
        }

        return [];
    }

    private static int Number(ref ReadOnlySpan<byte> message)
    {
        var value = 0;
        for (var shift = 0; message.Length > 0 && shift < 35; shift += 7)
        {
            var part = message[0];
            message = message[1..];
            value |= (part & 0x7f) << shift;
            if (part < 0x80) return value;
        }

        throw ApiFailure.BadRequest("unexpected EOF");
    }
}
