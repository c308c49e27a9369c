using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>Times, ids and ownership as Kubernetes writes them.</summary>
internal static class Stamps
{
    private const string Letters = "bcdfghjklmnpqrstvwxz2456789";

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Parse(JsonNode? node) =>
        node is null ? null : DateTimeOffset.Parse((string)node!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The same id for the same name in every run.</summary>
    public static string Uid(string name) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString();

    /// <summary>A short tail for a name, from the letters that Kubernetes uses for it.</summary>
    public static string Tail(string seed, int length) =>
        string.Concat(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).Take(length).Select(b => Letters[b % Letters.Length]));

    /// <summary>One entry of <c>managedFields</c>.</summary>
    public static JsonObject Managed(string manager, string apiVersion, DateTimeOffset at, string fields, string? subresource = null)
    {
        var entry = new JsonObject
        {
            ["manager"] = manager, ["operation"] = "Update", ["apiVersion"] = apiVersion, ["time"] = Time(at),
            ["fieldsType"] = "FieldsV1", ["fieldsV1"] = JsonNode.Parse(fields),
        };
        if (subresource is not null) entry["subresource"] = subresource;
        return entry;
    }

    public static JsonArray OwnedBy(string kind, JsonObject owner) => new(new JsonObject
    {
        ["apiVersion"] = "apps/v1", ["kind"] = kind, ["name"] = (string)owner["metadata"]!["name"]!,
        ["uid"] = (string)owner["metadata"]!["uid"]!, ["controller"] = true, ["blockOwnerDeletion"] = true,
    });
}
