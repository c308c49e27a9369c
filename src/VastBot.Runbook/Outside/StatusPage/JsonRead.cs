using System.Globalization;
using System.Text.Json;

namespace VastBot.Runbook.Outside.StatusPage;

/// <summary>Reads what may be missing or of another kind.</summary>
internal static class JsonRead
{
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool IsList(this JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    public static DateTimeOffset? Time(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (DateTimeOffset.TryParse(element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        return null;
    }

    public static Uri? Link(this JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (Uri.TryCreate(element.Text(name), UriKind.Absolute, out var link) && link.Scheme is "http" or "https") return link;
        return null;
    }
}
