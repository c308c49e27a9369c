using System.Text.Json;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Reads a sender's JSON without trusting its shape.</summary>
internal static class Json
{
    private const int LongestText = 2000;

    /// <summary>A text, cut to what anybody would read; empty where there is none.</summary>
    public static string Text(this JsonElement value, string name) => value.Get(name) switch
    {
        { ValueKind: JsonValueKind.String } text => Cut(text.GetString()!),
        { ValueKind: JsonValueKind.Number } number => Cut(number.GetRawText()),
        _ => "",
    };

    public static JsonElement? Get(this JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;

    public static IEnumerable<JsonElement> List(this JsonElement value, string name) =>
        value.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A page that may stand on a card; null for anything else, such as <c>javascript:</c>.</summary>
    public static Uri? Link(this JsonElement value, string name) =>
        Uri.TryCreate(value.Text(name), UriKind.Absolute, out var link) && link.Scheme is "http" or "https" ? link : null;

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
