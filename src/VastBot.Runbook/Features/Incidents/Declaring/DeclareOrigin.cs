using System.Text.Json;
using System.Text.Json.Serialization;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Where a form of a declaration was opened: ids that come back with it.</summary>
internal sealed record DeclareOrigin(string? Environment, string? Report, string? Channel, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Alert = null)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>What came back; nothing of it where it cannot be read.</summary>
    public static DeclareOrigin Read(string metadata)
    {
        try
        {
            return JsonSerializer.Deserialize<DeclareOrigin>(metadata) ?? new(null, null, null);
        }
        catch (JsonException)
        {
            return new(null, null, null);
        }
    }
}
