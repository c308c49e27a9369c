using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Storing.Journaling;

/// <summary>Events as stored text. What cannot be read comes back as <see cref="UnknownEvent"/>, whole, and goes out again as it came.</summary>
internal static class EventJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveKindOut } },
    };

    public static string Write(JournalEvent happened) =>
        happened is UnknownEvent unknown ? unknown.Body : JsonSerializer.Serialize(happened, happened.GetType(), Options);

    public static JournalEvent Read(string kind, string body)
    {
        if (!EventKinds.ByName.TryGetValue(kind, out var type)) return new UnknownEvent(kind, body);
        try
        {
            return (JournalEvent?)JsonSerializer.Deserialize(body, type, Options) ?? new UnknownEvent(kind, body);
        }
        catch (JsonException)
        {
            return new UnknownEvent(kind, body);
        }
    }

    private static void LeaveKindOut(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(JournalEvent))) return;
        if (type.Properties.FirstOrDefault(property => property.Name == "kind") is { } kind) type.Properties.Remove(kind);
    }
}
