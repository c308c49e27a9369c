using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Schemas;

/// <summary>Compares an object with its kind's fields, as a server does that was asked for strict decoding: what it does not know, it refuses.</summary>
internal sealed class SchemaCheck
{
    private readonly List<string> _strange = [];
    private readonly List<(string Reason, string Message, string Field)> _missing = [];

    private SchemaCheck()
    {
    }

    /// <exception cref="ApiFailure">A field is unknown or of the wrong form (400), or a required one is missing (422).</exception>
    public static void Demand(ResourceKind kind, JsonObject value)
    {
        if (KindSchemas.Of(kind.Kind) is not { } fields) return;
        var check = new SchemaCheck();
        check.Group(value, fields, "");
        if (check._strange.Count > 0)
            throw ApiFailure.BadRequest($"{kind.Kind} in version \"{kind.Version}\" cannot be handled as a {kind.Kind}: strict decoding error: {string.Join(", ", check._strange)}");
        if (check._missing.Count > 0) throw ApiFailure.Invalid(kind.Kind, kind.Group, (string?)value["metadata"]?["name"] ?? "", [.. check._missing]);
    }

    private void Group(JsonObject value, IReadOnlyDictionary<string, SchemaField> fields, string path)
    {
        foreach (var (name, inside) in value)
        {
            if (!fields.TryGetValue(name, out var field)) _strange.Add($"unknown field \"{path}{name}\"");
            else if (inside is not null) Field(inside, field, path + name);
        }

        foreach (var (name, _) in fields.Where(f => f.Value.Required && value[f.Key] is null))
            _missing.Add(("FieldValueRequired", "Required value", path + name));
    }

    private void Field(JsonNode value, SchemaField field, string path)
    {
        switch (value)
        {
            case JsonArray list when field.IsList:
                for (var i = 0; i < list.Count; i++) One(list[i], field.Type, $"{path}[{i}]");
                break;
            case JsonObject map when field.IsMap:
                foreach (var (key, inside) in map) One(inside, field.Type, $"{path}.{key}");
                break;
            default:
                if (field.IsList || field.IsMap) Wrong(path, field.IsList ? "a list" : "a map");
                else One(value, field.Type, path);
                break;
        }
    }

    private void One(JsonNode? value, string type, string path)
    {
        if (type is "any") return;
        if (KindSchemas.Of(type) is { } fields)
        {
            if (value is JsonObject group) Group(group, fields, path + ".");
            else if (value is not null) Wrong(path, "an object");
            return;
        }

        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        var well = type switch
        {
            "text" => kind is JsonValueKind.String,
            "int" => kind is JsonValueKind.Number && value!.AsValue().TryGetValue<long>(out _),
            "bool" => kind is JsonValueKind.True or JsonValueKind.False,
            _ => kind is JsonValueKind.Number or JsonValueKind.String,
        };
        if (!well) Wrong(path, type);
    }

    private void Wrong(string path, string expected) => _strange.Add($"field \"{path}\" must be {expected}");
}
