using System.Text.Encodings.Web;
using System.Text.Json;

namespace VastBot.Runbook.Rendering.Masking;

/// <summary>
/// Masks the objects of a cluster by their structure, which says more than their text: the value beside the name of a variable, an annotation,
/// an option followed by its value, JSON inside a text.
/// </summary>
internal sealed class JsonMasker(SecretMasker masker)
{
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] NamedByPeople = ["annotations", "labels", "data", "stringData"];

    /// <summary>The object as indented text, and how many secrets were taken out.</summary>
    public string Mask(JsonElement element, out int masked) => Mask(element, Form, out masked);

    private string Mask(JsonElement element, JsonWriterOptions form, out int masked)
    {
        using var text = new MemoryStream();
        var count = 0;
        using (var writer = new Utf8JsonWriter(text, form)) Write(writer, "", element, ref count);
        masked = count;
        return System.Text.Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private void Write(Utf8JsonWriter writer, string name, JsonElement element, ref int masked)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(writer, name, element, ref masked);
                break;
            case JsonValueKind.Array:
                WriteArray(writer, element, ref masked);
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(Text(element.GetString()!, ref masked));
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private void WriteObject(Utf8JsonWriter writer, string name, JsonElement element, ref int masked)
    {
        var byPeople = NamedByPeople.Contains(name, StringComparer.Ordinal);
        var variable = element.TryGetProperty("name", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        writer.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            var named = byPeople ? property.Name : property.Name == "value" ? variable : "";
            if (named.Length > 0 && property.Value.ValueKind == JsonValueKind.String) writer.WriteStringValue(Named(named, property.Value.GetString()!, ref masked));
            else Write(writer, property.Name, property.Value, ref masked);
        }

        writer.WriteEndObject();
    }

    private void WriteArray(Utf8JsonWriter writer, JsonElement element, ref int masked)
    {
        writer.WriteStartArray();
        var option = "";
        foreach (var item in element.EnumerateArray())
        {
            var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : "";
            if (option.Length > 0 && text.Length > 0 && IsSecretName(option, " ")) writer.WriteStringValue(Withhold(ref masked));
            else Write(writer, "", item, ref masked);
            option = text.StartsWith('-') ? text : "";
        }

        writer.WriteEndArray();
    }

    private string Named(string name, string value, ref int masked) =>
        value.Length > 0 && !value.StartsWith('{') && IsSecretName(name, "=") ? Withhold(ref masked) : Text(value, ref masked);

    /// <summary>A name that tells by itself that its value is a secret.</summary>
    private bool IsSecretName(string name, string separator) => masker.Mask($"{name}{separator}some-value", out _).EndsWith(SecretMasker.Mark, StringComparison.Ordinal);

    private static string Withhold(ref int masked)
    {
        masked++;
        return SecretMasker.Mark;
    }

    private string Text(string text, ref int masked)
    {
        if (Inner(text) is { } inner)
            using (inner)
            {
                var structured = Mask(inner.RootElement, Form with { Indented = false }, out var within);
                masked += within;
                // An object of the cluster has keys that only look like names of secrets.
                if (inner.RootElement.ValueKind == JsonValueKind.Object && inner.RootElement.TryGetProperty("apiVersion", out _)) return structured;
                text = structured;
            }

        var result = masker.Mask(text, out var found);
        masked += found;
        return result;
    }

    private static JsonDocument? Inner(string text)
    {
        if (text.Length < 2 || text[0] is not ('{' or '[')) return null;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
