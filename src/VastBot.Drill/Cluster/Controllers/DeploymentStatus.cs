using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Controllers;

/// <summary>What the deployment controller writes: counters that are absent when zero, and two conditions.</summary>
internal static class DeploymentStatus
{
    public static JsonObject Of(JsonObject deployment, JsonObject newestSet, IReadOnlyList<JsonObject> pods, DateTimeOffset now)
    {
        var hash = (string)newestSet["metadata"]!["labels"]![ReplicaSetObject.HashLabel]!;
        var desired = (int)deployment["spec"]!["replicas"]!;
        var ready = pods.Count(Kubelet.IsReady);
        var updated = pods.Count(p => (string?)p["metadata"]!["labels"]![ReplicaSetObject.HashLabel] == hash);
        var status = new JsonObject { ["observedGeneration"] = (long)deployment["metadata"]!["generation"]! };
        Count(status, "replicas", pods.Count);
        Count(status, "updatedReplicas", updated);
        Count(status, "readyReplicas", ready);
        Count(status, "availableReplicas", ready);
        Count(status, "unavailableReplicas", Math.Max(0, desired - ready));
        // A quarter of three, rounded down: none may be missing.
        var available = ready >= desired;
        var old = deployment["status"]?["conditions"]?.AsArray();
        var complete = updated == desired && pods.Count == desired && available;
        status["conditions"] = new JsonArray(
            Progress(old, deployment, (string)newestSet["metadata"]!["name"]!, complete, now),
            available
                ? Condition(old, "Available", true, "MinimumReplicasAvailable", "Deployment has minimum availability.", now)
                : Condition(old, "Available", false, "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", now));
        return status;
    }

    /// <summary>Is nothing under way that time alone brings on: no change unseen, no pod to make, to wait for or to take away?</summary>
    public static bool IsSettled(JsonObject deployment)
    {
        var (status, desired) = (deployment["status"]!, (int)deployment["spec"]!["replicas"]!);
        return (long?)status["observedGeneration"] == (long)deployment["metadata"]!["generation"]!
            && Number("replicas") == desired && Number("updatedReplicas") == desired && Number("availableReplicas") == desired;

        int Number(string name) => (int?)status[name] ?? 0;
    }

    /// <summary>That a rollout to this revision was completed, which later crashes don't take back.</summary>
    public static JsonObject Completed(string set, DateTimeOffset at) =>
        Condition(null, "Progressing", true, "NewReplicaSetAvailable", $"ReplicaSet \"{set}\" has successfully progressed.", at);

    private static JsonObject Progress(JsonArray? old, JsonObject deployment, string set, bool complete, DateTimeOffset now)
    {
        var before = old?.FirstOrDefault(c => (string?)c!["type"] == "Progressing")?.AsObject();
        var same = ((string?)before?["message"])?.Contains(set, StringComparison.Ordinal) == true;
        if (same && (string?)before!["reason"] == "NewReplicaSetAvailable") return (JsonObject)before.DeepClone();
        if (complete) return Completed(set, now);
        var since = same ? Stamps.Parse(before!["lastUpdateTime"])!.Value : now;
        var late = now - since > TimeSpan.FromSeconds((int)deployment["spec"]!["progressDeadlineSeconds"]!);
        var next = late
            ? Condition(old, "Progressing", false, "ProgressDeadlineExceeded", $"ReplicaSet \"{set}\" has timed out progressing.", now)
            : Condition(old, "Progressing", true, "ReplicaSetUpdated", $"ReplicaSet \"{set}\" is progressing.", now);
        next["lastUpdateTime"] = Stamps.Time(since);
        return next;
    }

    private static void Count(JsonObject status, string name, int value)
    {
        if (value > 0) status[name] = value;
    }

    // A condition that stays as it is keeps its times.
    private static JsonObject Condition(JsonArray? old, string type, bool holds, string reason, string message, DateTimeOffset at)
    {
        var word = holds ? "True" : "False";
        var before = old?.FirstOrDefault(c => (string?)c!["type"] == type);
        var since = (string?)before?["status"] == word ? (string)before!["lastTransitionTime"]! : Stamps.Time(at);
        return new JsonObject
        {
            ["type"] = type, ["status"] = word, ["lastUpdateTime"] = since, ["lastTransitionTime"] = since, ["reason"] = reason, ["message"] = message,
        };
    }
}
