using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Requests;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Answers;

/// <summary>A list by selectors, in pages where a limit is given.</summary>
internal static class Lists
{
    /// <summary>The list's metadata and the objects of this page; the objects of a list carry neither kind nor apiVersion.</summary>
    public static (JsonObject Metadata, IReadOnlyList<JsonObject> Items) Read(ClusterStore store, ApiPath path, ResourceKind kind, Func<string, string> parameter)
    {
        var labels = LabelSelector.Parse(parameter("labelSelector"));
        var fields = FieldSelector.Parse(kind, parameter("fieldSelector"));
        var metadata = new JsonObject { ["resourceVersion"] = store.Version.ToString(CultureInfo.InvariantCulture) };
        DemandKnownVersion(store, parameter("resourceVersion"));
        var all = store.List(kind, path.Namespace.Length == 0 ? null : path.Namespace).Where(o => labels(o) && fields(o)).ToList();
        foreach (var item in all)
        {
            item.Remove("kind");
            item.Remove("apiVersion");
        }

        var skip = Continue(parameter("continue"));
        if (!int.TryParse(parameter("limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit == 0) limit = int.MaxValue;
        var left = all.Count - skip - Math.Min(limit, all.Count - skip);
        if (left <= 0) return (metadata, [.. all.Skip(skip)]);
        metadata["continue"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"practice:{skip + limit}"));
        metadata["remainingItemCount"] = left;
        return (metadata, [.. all.Skip(skip).Take(limit)]);
    }

    private static int Continue(string token)
    {
        if (token.Length == 0) return 0;
        Span<byte> bytes = stackalloc byte[64];
        if (Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes[..length]).Split(':') is ["practice", var at]
            && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var skip)) return skip;
        throw ApiFailure.BadRequest("continue key is not valid: the token was not made by this server");
    }

    private static void DemandKnownVersion(ClusterStore store, string version)
    {
        if (version.Length == 0) return;
        if (!long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted))
            throw ApiFailure.Invalid("List", "", "", ("FieldValueInvalid", $"Invalid value: \"{version}\": invalid resource version", "resourceVersion"));
        if (wanted > store.Version)
            throw new ApiFailure(504, "Timeout", $"Too large resource version: {wanted}, current: {store.Version}", new JsonObject { ["retryAfterSeconds"] = 1 });
    }
}
