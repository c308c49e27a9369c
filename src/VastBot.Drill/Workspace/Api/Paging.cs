using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Pages by cursor: an opaque text that ends in the sign which clients must encode.</summary>
internal static class Paging
{
    public static (IReadOnlyList<T> Page, JsonObject Next)? Take<T>(IReadOnlyList<T> all, ApiCall call, int usual = 100, int most = 1000)
    {
        var limit = call.Number("limit") ?? usual;
        if (limit < 1 || limit > most) return null;
        var skip = 0;
        if (call.Text("cursor") is { Length: > 0 } cursor && !TryRead(cursor, out skip)) return null;
        var page = all.Skip(skip).Take(limit).ToList();
        var end = skip + page.Count;
        return (page, new JsonObject { ["next_cursor"] = end < all.Count ? Write(end) : "" });
    }

    private static string Write(int at) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"next:{at.ToString("D6", CultureInfo.InvariantCulture)}"));

    private static bool TryRead(string cursor, out int at)
    {
        at = 0;
        Span<byte> bytes = stackalloc byte[64];
        if (!Convert.TryFromBase64String(cursor, bytes, out var length)) return false;
        var text = Encoding.ASCII.GetString(bytes[..length]);
        return text.StartsWith("next:", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out at);
    }
}
