using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>A request as it reached a system of the practice world.</summary>
internal sealed record OverheardRequest(string System, string Method, string Path, string Query, string Type, string Authorization, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsDryRun => Query.Contains("dryRun=All", StringComparison.Ordinal);

    /// <summary>Does it change what stands in the cluster?</summary>
    public bool IsChange => System == "cluster" && Method is not "GET" && !IsDryRun && !Path.StartsWith("/apis/authorization.k8s.io/", StringComparison.Ordinal);

    /// <summary>Field by field, to be compared.</summary>
    public JsonObject ToJson()
    {
        var request = new JsonObject { ["method"] = Method, ["path"] = Path, ["type"] = Type, ["body"] = JsonNode.Parse(Text) };
        if (Query.Length > 0)
            request["query"] = new JsonObject(Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).Select(pair => KeyValuePair.Create<string, JsonNode?>(pair[0], pair[^1])));
        return request;
    }
}
