using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Logging;

/// <summary>Masks the texts inside a JSON object one by one.</summary>
internal static class MaskedJson
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Mask(JsonObject whole, SecretMasker masker) => Masked("", whole, masker)!.ToJsonString(OneLine);

    private static JsonNode? Masked(string name, JsonNode? node, SecretMasker masker) => node switch
    {
        JsonObject group => Masked(group, masker),
        JsonArray list => new JsonArray([.. list.Select(item => Masked(name, item, masker))]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => Masked(name, Text(value), masker),
        _ => node?.DeepClone(),
    };

    private static JsonObject Masked(JsonObject group, SecretMasker masker)
    {
        var masked = new JsonObject();
        foreach (var (name, node) in group) masked[masker.Mask(name)] = Masked(name, node, masker);
        return masked;
    }

    /// <summary>Some values are secrets by their name alone: <c>password</c>.</summary>
    private static JsonValue Masked(string name, string text, SecretMasker masker)
    {
        var alone = masker.Mask(text);
        var named = $"{name}={alone}";
        return JsonValue.Create(masker.Mask(named) == named ? alone : SecretMasker.Mark);
    }

    /// <summary>Half a surrogate pair is no text; it says nothing either.</summary>
    private static string Text(JsonValue value)
    {
        try
        {
            return value.GetValue<string>();
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
