using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.BlockKit;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>The one field in which each kind of element carries what was chosen.</summary>
internal static class ElementValues
{
    public static IReadOnlyList<string> Initial(JsonElement e)
    {
        if (e.Get("initial_option") is { } option) return [option.Text("value") ?? ""];
        if (e.Get("initial_options") is not null) return [.. e.Items("initial_options").Select(o => o.Text("value") ?? "")];
        foreach (var name in (ReadOnlySpan<string>)
            ["initial_value", "initial_user", "initial_conversation", "initial_channel", "initial_date", "initial_time"])
        {
            if (e.Text(name) is { } text) return [text];
        }

        if (e.Get("initial_date_time") is { } at) return [at.GetRawText()];
        foreach (var name in (ReadOnlySpan<string>)["initial_users", "initial_conversations", "initial_channels"])
        {
            if (e.Get(name) is not null) return [.. e.Items(name).Select(u => u.ToString())];
        }

        return [];
    }

    public static JsonObject Write(JsonElement e, IReadOnlyList<string> chosen)
    {
        var type = e.Text("type")!;
        var one = chosen.FirstOrDefault(c => c.Length > 0);
        var many = chosen.Where(c => c.Length > 0).ToList();
        var json = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select" or "external_select" or "radio_buttons": json["selected_option"] = one is null ? null : Option(e, one); break;
            case "multi_static_select" or "multi_external_select" or "checkboxes":
                json["selected_options"] = new JsonArray([.. many.Select(v => Option(e, v))]);
                break;
            case "users_select": json["selected_user"] = one; break;
            case "conversations_select": json["selected_conversation"] = one; break;
            case "channels_select": json["selected_channel"] = one; break;
            case "multi_users_select": json["selected_users"] = Listed(many); break;
            case "multi_conversations_select": json["selected_conversations"] = Listed(many); break;
            case "multi_channels_select": json["selected_channels"] = Listed(many); break;
            case "datepicker": json["selected_date"] = one; break;
            case "timepicker": json["selected_time"] = one; break;
            case "datetimepicker": json["selected_date_time"] = Seconds(one); break;
            case "file_input": json["files"] = new JsonArray([.. e.Items("files").Where(f => many.Contains(f.Text("id") ?? "")).Select(f => f.ToNode())]); break;
            default: json["value"] = one; break;
        }

        return json;
    }

    /// <summary>The other way round: what was chosen, out of the written value.</summary>
    public static IReadOnlyList<string> Of(JsonElement value)
    {
        if (value.Get("selected_option") is { } option) return [option.Text("value") ?? ""];
        if (value.Get("selected_options") is not null) return [.. value.Items("selected_options").Select(o => o.Text("value") ?? "")];
        foreach (var field in value.ValueKind == JsonValueKind.Object ? [.. value.EnumerateObject()] : (IEnumerable<JsonProperty>)[])
        {
            if (field.Name == "type") continue;
            if (field.Value.ValueKind == JsonValueKind.Array) return [.. field.Value.EnumerateArray().Select(i => i.Text("id") ?? i.ToString())];
            if (field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number) return [field.Value.ToString()];
        }

        return [];
    }

    private static JsonNode Option(JsonElement e, string value) =>
        ChoiceRules.AllOptions(e).Where(o => o.Text("value") == value).Select(o => o.ToNode()).FirstOrDefault()
        ?? new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value };

    private static JsonArray Listed(List<string> many) => new([.. many.Select(m => (JsonNode)m)]);

    private static JsonNode? Seconds(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
