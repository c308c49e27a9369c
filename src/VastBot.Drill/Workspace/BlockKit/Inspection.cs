using System.Globalization;
using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>One pass over one message or view: collects what is wrong and counts what is limited in sum.</summary>
internal sealed class Inspection(Surface surface)
{
    private readonly List<Problem> _problems = [];

    public Surface Surface => surface;

    public IReadOnlyList<Problem> Problems => _problems;

    public HashSet<string> BlockIds { get; } = new(StringComparer.Ordinal);

    public int Tables { get; set; }

    public int MarkdownCharacters { get; set; }

    public int FocusedElements { get; set; }

    public void Refuse(string at, string what) => _problems.Add(new Problem(at, what));

    /// <summary>Refuses what is not an object, and fields that this kind of object does not have.</summary>
    public bool IsObject(JsonElement e, string at, string? kind = null)
    {
        if (e.ValueKind != JsonValueKind.Object)
        {
            Refuse(at, "must be an object");
            return false;
        }

        if (kind is null || !KnownFields.ByKind.TryGetValue(kind, out var known)) return true;
        foreach (var field in e.EnumerateObject())
        {
            if (!known.Contains(field.Name)) Refuse(at, $"invalid additional property: {field.Name}");
        }

        return true;
    }

    public void Length(string text, string at, int max, int min = 1)
    {
        if (text.Length < min) Refuse(at, string.Create(CultureInfo.InvariantCulture, $"must be more than {min - 1} characters"));
        if (text.Length > max) Refuse(at, string.Create(CultureInfo.InvariantCulture, $"must be less than {max + 1} characters"));
    }

    /// <summary>A string field; null when it is absent or refused.</summary>
    public string? Text(JsonElement owner, string name, string at, int max, bool required = false, int min = 1)
    {
        if (owner.Get(name) is not { } value)
        {
            if (required) Missing(at, name);
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse($"{at}/{name}", "must provide a string");
            return null;
        }

        var text = value.GetString() ?? "";
        Length(text, $"{at}/{name}", max, min);
        return text;
    }

    public void Flag(JsonElement owner, string name, string at)
    {
        if (owner.Get(name) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) }) Refuse($"{at}/{name}", "must provide a boolean");
    }

    public void OneOf(JsonElement owner, string name, string at, params ReadOnlySpan<string> values)
    {
        if (owner.Get(name) is not { } value) return;
        if (value.ValueKind != JsonValueKind.String || !values.Contains(value.GetString()))
            Refuse($"{at}/{name}", $"must be one of the allowed values: {string.Join(", ", values.ToArray())}");
    }

    public int? Number(JsonElement owner, string name, string at, int min, int max)
    {
        if (owner.Get(name) is null) return null;
        if (owner.Number(name) is not { } number)
        {
            Refuse($"{at}/{name}", "must provide an integer");
            return null;
        }

        if (number < min || number > max)
            Refuse($"{at}/{name}", string.Create(CultureInfo.InvariantCulture, $"must be between {min} and {max}"));
        return number;
    }

    /// <summary>The items of an array field of a limited size, each with its pointer.</summary>
    public IReadOnlyList<(JsonElement Item, string At)> List(JsonElement owner, string name, string at, int min, int max, bool required = true)
    {
        if (owner.Get(name) is not { } value)
        {
            if (required) Missing(at, name);
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse($"{at}/{name}", "must provide an array");
            return [];
        }

        var count = value.GetArrayLength();
        if (count < min) Refuse($"{at}/{name}", string.Create(CultureInfo.InvariantCulture, $"no fewer than {min} items allowed"));
        if (count > max) Refuse($"{at}/{name}", string.Create(CultureInfo.InvariantCulture, $"no more than {max} items allowed"));
        return [.. value.EnumerateArray().Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{at}/{name}/{i}")))];
    }

    public void Missing(string at, string name) => Refuse(at, $"missing required field: {name}");
}
