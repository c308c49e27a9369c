using System.Text.Json.Nodes;

namespace VastBot.Drill.StatusPage.Management;

/// <summary>An incident as the management API keeps it.</summary>
internal sealed record ManagedIncident
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Status { get; init; }

    public required string Impact { get; init; }

    /// <summary>As it was sent; objects only.</summary>
    public required JsonObject Metadata { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<ManagedUpdate> Updates { get; init; }

    public JsonObject ToJson(Uri page, string pageId) => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["status"] = Status,
        ["impact"] = Impact,
        ["impact_override"] = Impact,
        ["page_id"] = pageId,
        ["shortlink"] = new Uri(page, $"s/{Id}").ToString(),
        ["created_at"] = Stamp(Updates[^1].At),
        ["updated_at"] = Stamp(Updates[0].At),
        ["resolved_at"] = Status == "resolved" ? Stamp(Updates[0].At) : null,
        ["metadata"] = Metadata.DeepClone(),
        ["incident_updates"] = new JsonArray([.. Updates.Select(update => Json(update))]),
    };

    private JsonObject Json(ManagedUpdate update) => new JsonObject
    {
        ["id"] = update.Id,
        ["incident_id"] = Id,
        ["status"] = update.Status,
        ["body"] = update.Body,
        ["deliver_notifications"] = update.Mailed,
        ["created_at"] = Stamp(update.At),
        ["display_at"] = Stamp(update.At),
    };

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
}
