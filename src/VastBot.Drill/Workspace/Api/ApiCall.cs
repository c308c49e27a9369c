using System.Globalization;
using System.Text.Json;

namespace VastBot.Drill.Workspace.Api;

/// <summary>The arguments of one call, whether they came as a form (nested values as JSON text) or as a JSON object.</summary>
internal sealed class ApiCall(IReadOnlyDictionary<string, string>? form, JsonElement? json)
{
    public string Text(string name) => TextOrNull(name) ?? "";

    public string? TextOrNull(string name)
    {
        if (form is not null) return form.GetValueOrDefault(name);
        return json?.Get(name) switch
        {
            { ValueKind: JsonValueKind.String } s => s.GetString(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } other => other.GetRawText(),
            _ => null,
        };
    }

    public bool Has(string name) => form?.ContainsKey(name) ?? json?.Get(name) is not null;

    public bool Flag(string name) => TextOrNull(name) is "true" or "1";

    public int? Number(string name) =>
        int.TryParse(TextOrNull(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A nested argument; undefined when it is present but is not JSON.</summary>
    public JsonElement? Json(string name)
    {
        if (form is null)
        {
            var value = json?.Get(name);
            return value is { ValueKind: JsonValueKind.String } text ? JsonReading.TryParse(text.GetString()) ?? default(JsonElement) : value;
        }

        return form.TryGetValue(name, out var raw) ? JsonReading.TryParse(raw) ?? default(JsonElement) : null;
    }

    /// <summary>A list given as an array or separated by commas.</summary>
    public IReadOnlyList<string> List(string name) =>
        json?.Get(name) is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Select(e => e.ToString())]
            : Text(name).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
