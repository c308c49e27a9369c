using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Slack;

/// <summary>Arguments of a call, form-encoded as Slack's own clients do: nested values as JSON text, absent ones left out.</summary>
internal sealed class Form
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    public Form Add(string name, string? value)
    {
        if (value is not null) _fields.Add(new(name, value));
        return this;
    }

    public Form Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public Form Add(string name, bool? value) => Add(name, value switch { null => null, true => "true", false => "false" });

    public Form AddJson<T>(string name, T? value, JsonTypeInfo<T> type)
        where T : class => Add(name, value is null ? null : JsonSerializer.Serialize(value, type));

    /// <summary>The same arguments with one more, for the next page.</summary>
    public Form With(string name, string value)
    {
        var form = new Form();
        form._fields.AddRange(_fields);
        return form.Add(name, value);
    }

    public FormUrlEncodedContent ToContent() => new(_fields);
}
