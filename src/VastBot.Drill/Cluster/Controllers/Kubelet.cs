using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Controllers;

/// <summary>Says what state a pod is in at a moment: a pure function of the pod's birth, its release and the time.</summary>
internal static class Kubelet
{
    /// <summary>From a pod's birth to its containers' first start.</summary>
    public static readonly TimeSpan Creating = TimeSpan.FromSeconds(2);

    /// <summary>From a container's start to its first good readiness probe.</summary>
    public static readonly TimeSpan GettingReady = TimeSpan.FromSeconds(3);

    public static DateTimeOffset StartOf(JsonObject pod) => Stamps.Parse(pod["metadata"]!["creationTimestamp"])!.Value + Creating;

    public static bool Crashes(JsonObject pod) => Integration.ReleaseOf(pod["spec"]!) == Integration.CrashingRelease;

    public static bool IsReady(JsonObject pod) => (string?)Condition(pod, "Ready")?["status"] == "True";

    /// <summary>The pod's status at a moment.</summary>
    public static JsonObject StatusOf(JsonObject pod, DateTimeOffset now)
    {
        var start = StartOf(pod);
        var containers = pod["spec"]!["containers"]!.AsArray()
            .Select(c => (JsonNode)ContainerStatus(pod, c!.AsObject(), start, now)).ToArray();
        var unready = containers.Where(c => !(bool)c["ready"]!).Select(c => (string)c["name"]!).ToList();
        var since = containers.Select(c => Stamps.Parse(c["state"]!["running"]?["startedAt"] ?? c["lastState"]?["terminated"]?["finishedAt"]) ?? start).Max();
        var ready = unready.Count == 0;
        var why = ready ? null : $"containers with unready status: [{string.Join(' ', unready)}]";
        var born = Stamps.Parse(pod["metadata"]!["creationTimestamp"])!.Value;
        return new JsonObject
        {
            ["phase"] = now < start ? "Pending" : "Running",
            ["conditions"] = new JsonArray(
                Condition("Initialized", true, born, null),
                Condition("Ready", ready, ready ? since + GettingReady : since, why),
                Condition("ContainersReady", ready, ready ? since + GettingReady : since, why),
                Condition("PodScheduled", true, born, null)),
            ["hostIP"] = "10.0.0.11",
            ["podIP"] = (string?)pod["status"]?["podIP"],
            ["podIPs"] = new JsonArray(new JsonObject { ["ip"] = (string?)pod["status"]?["podIP"] }),
            ["startTime"] = Stamps.Time(born),
            ["containerStatuses"] = new JsonArray(containers),
            ["qosClass"] = "Burstable",
        };
    }

    private static JsonObject ContainerStatus(JsonObject pod, JsonObject container, DateTimeOffset start, DateTimeOffset now)
    {
        var name = (string)container["name"]!;
        var (state, last, restarts, ready) = name == Integration.Name && Crashes(pod) ? Crashing(pod, start, now) : Steady(name, start, now);
        return new JsonObject
        {
            ["name"] = name,
            ["state"] = state,
            ["lastState"] = last,
            ["ready"] = ready,
            ["restartCount"] = restarts,
            ["image"] = (string?)container["image"],
            ["imageID"] = $"{((string)container["image"]!).Split(':')[0]}@sha256:{new string('0', 64)}",
            ["containerID"] = now < start ? "" : ContainerId(pod, name, restarts),
            ["started"] = state["running"] is not null,
        };
    }

    private static (JsonObject State, JsonObject Last, int Restarts, bool Ready) Steady(string name, DateTimeOffset start, DateTimeOffset now) =>
        now < start
            ? (new JsonObject { ["waiting"] = new JsonObject { ["reason"] = "ContainerCreating" } }, [], 0, false)
            : (new JsonObject { ["running"] = new JsonObject { ["startedAt"] = Stamps.Time(start) } }, [], 0, name == Integration.Sidecar || now >= start + GettingReady);

    private static (JsonObject State, JsonObject Last, int Restarts, bool Ready) Crashing(JsonObject pod, DateTimeOffset start, DateTimeOffset now)
    {
        var runs = CrashLoop.Runs(start, now).ToList();
        if (runs.Count == 0) return Steady(Integration.Name, start, now);
        var (begun, end) = runs[^1];
        if (now < end)
        {
            var before = runs.Count > 1 ? Terminated(pod, runs[^2], runs.Count - 2) : [];
            // Ready once, which let the rollout go on; since then work waits in the queue and ends every run before that.
            var ready = runs.Count == 1 && now >= begun + GettingReady;
            return (new JsonObject { ["running"] = new JsonObject { ["startedAt"] = Stamps.Time(begun) } }, before, runs.Count - 1, ready);
        }

        var uid = (string)pod["metadata"]!["uid"]!;
        var backOff = Math.Min(300, 10 * Math.Pow(2, runs.Count - 1)).ToString(CultureInfo.InvariantCulture);
        var waiting = new JsonObject
        {
            ["reason"] = "CrashLoopBackOff",
            ["message"] = $"back-off {backOff}s restarting failed container={Integration.Name} pod={(string)pod["metadata"]!["name"]!}_{Integration.Namespace}({uid})",
        };
        return (new JsonObject { ["waiting"] = waiting }, Terminated(pod, runs[^1], runs.Count - 1), runs.Count - 1, false);
    }

    private static JsonObject Terminated(JsonObject pod, (DateTimeOffset Start, DateTimeOffset End) run, int number) => new()
    {
        ["terminated"] = new JsonObject
        {
            ["exitCode"] = 1, ["reason"] = "Error", ["startedAt"] = Stamps.Time(run.Start), ["finishedAt"] = Stamps.Time(run.End),
            ["containerID"] = ContainerId(pod, Integration.Name, number),
        },
    };

    private static string ContainerId(JsonObject pod, string name, int number) =>
        "containerd://" + Stamps.Uid($"{(string)pod["metadata"]!["uid"]!} {name} {number}").Replace("-", "", StringComparison.Ordinal);

    private static JsonNode? Condition(JsonObject pod, string type) =>
        pod["status"]?["conditions"]?.AsArray().FirstOrDefault(c => (string?)c!["type"] == type);

    private static JsonObject Condition(string type, bool holds, DateTimeOffset since, string? why)
    {
        var condition = new JsonObject
        {
            ["type"] = type, ["status"] = holds ? "True" : "False", ["lastProbeTime"] = null, ["lastTransitionTime"] = Stamps.Time(since),
        };
        if (why is null) return condition;
        condition["reason"] = "ContainersNotReady";
        condition["message"] = why;
        return condition;
    }
}
