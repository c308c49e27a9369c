using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Answers;

/// <summary>Objects as rows for people, which is what <c>kubectl get</c> asks for.</summary>
internal static class Tables
{
    public static JsonObject Of(ResourceKind kind, JsonObject metadata, IEnumerable<JsonObject> objects, DateTimeOffset now)
    {
        var columns = Columns(kind);
        return new JsonObject
        {
            ["kind"] = "Table",
            ["apiVersion"] = "meta.k8s.io/v1",
            ["metadata"] = metadata.DeepClone(),
            ["columnDefinitions"] = new JsonArray([.. columns.Select(c => (JsonNode)new JsonObject
            {
                ["name"] = c.Name, ["type"] = "string", ["format"] = c.Name == "Name" ? "name" : "", ["description"] = c.Name, ["priority"] = c.Wide ? 1 : 0,
            })]),
            ["rows"] = new JsonArray([.. objects.Select(o => (JsonNode)new JsonObject
            {
                ["cells"] = new JsonArray([.. columns.Select(c => (JsonNode)c.Cell(o, now))]),
                ["object"] = new JsonObject
                {
                    ["kind"] = "PartialObjectMetadata", ["apiVersion"] = "meta.k8s.io/v1", ["metadata"] = o["metadata"]!.DeepClone(),
                },
            })]),
        };
    }

    private static Column[] Columns(ResourceKind kind) => kind.Plural switch
    {
        "pods" => [Name(), new("Ready", PodReady), new("Status", PodStatus), new("Restarts", PodRestarts), Age(), new("IP", (o, _) => Text(o["status"]?["podIP"]), true), new("Node", (o, _) => Text(o["spec"]?["nodeName"]), true)],
        "deployments" => [Name(), new("Ready", (o, _) => $"{Number(o["status"]?["readyReplicas"])}/{Number(o["spec"]?["replicas"])}"), new("Up-to-date", (o, _) => Number(o["status"]?["updatedReplicas"])), new("Available", (o, _) => Number(o["status"]?["availableReplicas"])), Age()],
        "replicasets" => [Name(), new("Desired", (o, _) => Number(o["spec"]?["replicas"])), new("Current", (o, _) => Number(o["status"]?["replicas"])), new("Ready", (o, _) => Number(o["status"]?["readyReplicas"])), Age()],
        "secrets" => [Name(), new("Type", (o, _) => Text(o["type"])), new("Data", (o, _) => Size(o["data"])), Age()],
        "configmaps" => [Name(), new("Data", (o, _) => Size(o["data"])), Age()],
        "events" => [new("Last Seen", (o, now) => Since(o["lastTimestamp"], now)), new("Type", (o, _) => Text(o["type"])), new("Reason", (o, _) => Text(o["reason"])), new("Object", (o, _) => $"{Text(o["involvedObject"]?["kind"]).ToLowerInvariant()}/{Text(o["involvedObject"]?["name"])}"), new("Message", (o, _) => Text(o["message"])), new("Count", (o, _) => Number(o["count"]), true)],
        "namespaces" => [Name(), new("Status", (o, _) => Text(o["status"]?["phase"])), Age()],
        _ => [Name(), Age()],
    };

    private static Column Name() => new("Name", (o, _) => Text(o["metadata"]?["name"]));

    private static Column Age() => new("Age", (o, now) => Since(o["metadata"]?["creationTimestamp"], now));

    private static string Text(JsonNode? node) => (string?)node ?? "";

    private static string Number(JsonNode? node) => ((int?)node ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string Size(JsonNode? node) => (node?.AsObject().Count ?? 0).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode> Containers(JsonObject pod) => pod["status"]?["containerStatuses"]?.AsArray().Select(c => c!) ?? [];

    private static string PodReady(JsonObject pod, DateTimeOffset now) => $"{Containers(pod).Count(c => (bool)c["ready"]!)}/{Containers(pod).Count()}";

    private static string PodStatus(JsonObject pod, DateTimeOffset now) =>
        Containers(pod).Select(c => (string?)c["state"]?["waiting"]?["reason"]).FirstOrDefault(r => r is not null) ?? Text(pod["status"]?["phase"]);

    private static string PodRestarts(JsonObject pod, DateTimeOffset now)
    {
        var restarts = Containers(pod).Sum(c => (int)c["restartCount"]!);
        var last = Containers(pod).Select(c => c["lastState"]?["terminated"]?["finishedAt"]).FirstOrDefault(t => t is not null);
        return last is null ? Number(restarts) : $"{Number(restarts)} ({Since(last, now)} ago)";
    }

    private static string Since(JsonNode? at, DateTimeOffset now)
    {
        if (Stamps.Parse(at) is not { } then) return "<unknown>";
        var age = now - then;
        return age switch
        {
            { TotalMinutes: < 2 } => $"{(int)age.TotalSeconds}s",
            { TotalHours: < 3 } => $"{(int)age.TotalMinutes}m",
            { TotalHours: < 48 } => $"{(int)age.TotalHours}h",
            _ => $"{(int)age.TotalDays}d",
        };
    }

    private sealed record Column(string Name, Func<JsonObject, DateTimeOffset, string> Cell, bool Wide = false);
}
