using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Answers;

/// <summary>What the server offers, in the older form that every kubectl reads.</summary>
internal static class Discovery
{
    private static readonly string[] Verbs = ["create", "get", "list", "patch", "watch"];
    private static readonly string[] Groups = ["apps", "authorization.k8s.io", "networking.k8s.io", "policy", "rbac.authorization.k8s.io"];

    /// <summary>Null where the path asks for something else.</summary>
    public static JsonObject? At(string path, string host) => path switch
    {
        "/version" => Version(),
        "/api" => new JsonObject
        {
            ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1"),
            ["serverAddressByClientCIDRs"] = new JsonArray(new JsonObject { ["clientCIDR"] = "0.0.0.0/0", ["serverAddress"] = host }),
        },
        "/apis" => new JsonObject
        {
            ["kind"] = "APIGroupList", ["apiVersion"] = "v1", ["groups"] = new JsonArray([.. Groups.Select(Group)]),
        },
        "/api/v1" => Resources("v1", [.. OfGroup(""), Part("pods/log", "Pod", "get")]),
        "/apis/apps/v1" => Resources("apps/v1", [.. OfGroup("apps"), Scale()]),
        "/apis/authorization.k8s.io/v1" => Resources("authorization.k8s.io/v1", [Review()]),
        _ when Groups.FirstOrDefault(group => path == $"/apis/{group}") is { } group => Group(group),
        _ when Groups.FirstOrDefault(group => path == $"/apis/{group}/v1") is { } group => Resources($"{group}/v1", OfGroup(group)),
        _ => null,
    };

    private static JsonObject Version() => new()
    {
        ["major"] = "1", ["minor"] = "33", ["gitVersion"] = "v1.33.0-practice", ["gitCommit"] = "practice", ["gitTreeState"] = "clean",
        ["buildDate"] = "2026-01-01T00:00:00Z", ["goVersion"] = "none", ["compiler"] = "none", ["platform"] = "linux/amd64",
    };

    private static JsonObject Group(string name)
    {
        JsonObject V1() => new() { ["groupVersion"] = $"{name}/v1", ["version"] = "v1" };
        return new JsonObject
        {
            ["kind"] = "APIGroup", ["apiVersion"] = "v1", ["name"] = name, ["versions"] = new JsonArray(V1()), ["preferredVersion"] = V1(),
        };
    }

    private static JsonObject Resources(string groupVersion, IEnumerable<JsonObject> resources) => new()
    {
        ["kind"] = "APIResourceList", ["apiVersion"] = "v1", ["groupVersion"] = groupVersion, ["resources"] = new JsonArray([.. resources]),
    };

    private static IEnumerable<JsonObject> OfGroup(string group) => ResourceKind.All.Where(k => k.Group == group).Select(k =>
    {
        var resource = new JsonObject
        {
            ["name"] = k.Plural, ["singularName"] = k.Singular, ["namespaced"] = k.Namespaced, ["kind"] = k.Kind,
            ["verbs"] = new JsonArray([.. Verbs.Select(v => (JsonNode)v)]),
        };
        if (k.ShortNames.Length > 0) resource["shortNames"] = new JsonArray([.. k.ShortNames.Select(n => (JsonNode)n)]);
        if (k.Plural is "pods" or "deployments" or "replicasets") resource["categories"] = new JsonArray("all");
        return resource;
    });

    private static JsonObject Part(string name, string kind, params string[] verbs) => new()
    {
        ["name"] = name, ["singularName"] = "", ["namespaced"] = true, ["kind"] = kind, ["verbs"] = new JsonArray([.. verbs.Select(v => (JsonNode)v)]),
    };

    private static JsonObject Scale()
    {
        var scale = Part("deployments/scale", "Scale", "get", "patch", "update");
        (scale["group"], scale["version"]) = ("autoscaling", "v1");
        return scale;
    }

    private static JsonObject Review() => new()
    {
        ["name"] = "selfsubjectaccessreviews", ["singularName"] = "selfsubjectaccessreview", ["namespaced"] = false,
        ["kind"] = "SelfSubjectAccessReview", ["verbs"] = new JsonArray("create"),
    };
}
