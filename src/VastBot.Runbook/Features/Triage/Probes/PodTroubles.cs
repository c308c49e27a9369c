using System.Globalization;
using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What is wrong with a pod, from its own status, in words.</summary>
internal static class PodTroubles
{
    private static readonly TimeSpan Recently = TimeSpan.FromHours(1);

    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "ContainerCreating", "PodInitializing" };

    /// <summary>Waits for something that will not come by itself.</summary>
    public static bool IsBroken(Pod pod) => Statuses(pod).Any(s => s.State.Waiting?.Reason is { } reason && !Harmless.Contains(reason));

    public static IEnumerable<string> Of(Pod pod, DateTimeOffset now)
    {
        if (pod.Status.Phase == "Failed" || pod.Status.Reason == "Evicted")
        {
            yield return $"{pod.Metadata.Name}: {pod.Status.Reason ?? "Failed"}{Said(pod.Status.Message)}";
            yield break;
        }

        if (pod.Status.Conditions.FirstOrDefault(c => c is { Type: "PodScheduled", Status: "False" }) is { } unscheduled)
            yield return $"{pod.Metadata.Name}: not scheduled ({unscheduled.Reason}){Said(unscheduled.Message)}";
        foreach (var container in Statuses(pod))
            if (Of(pod, container, now) is { } trouble) yield return $"{pod.Metadata.Name}/{container.Name}: {trouble}";
    }

    /// <summary>Warning events about the deployment, its replica sets or its pods; newest last.</summary>
    public static IEnumerable<string> Warnings(IReadOnlyList<KubernetesEvent> events, IReadOnlyList<Pod> pods, string deployment)
    {
        var names = pods.Select(p => p.Metadata.Name).ToHashSet(StringComparer.Ordinal);
        return events
            .Where(e => e.Type == "Warning" && (names.Contains(e.InvolvedObject.Name) || e.InvolvedObject.Name == deployment
                || e.InvolvedObject.Name.StartsWith(deployment + "-", StringComparison.Ordinal)))
            .TakeLast(8)
            .Select(e => $"Event {Time(e.Time)} {e.Reason} on {e.InvolvedObject.Name}{(e.Times > 1 ? $" ({e.Times} times)" : "")}: {e.Message}");
    }

    private static string? Of(Pod pod, ContainerStatus container, DateTimeOffset now)
    {
        var ended = container.State.Terminated ?? container.LastState.Terminated;
        var end = ended is null ? "" : $"; it ended with {Ending(pod, container, ended)}";
        var restarts = container.RestartCount == 0 ? "" : $", {container.RestartCount} restarts";
        if (container.State.Waiting is { Reason: { } reason } waiting && !Harmless.Contains(reason)) return $"{reason}{restarts}{end}{(ended is null ? Said(waiting.Message) : "")}";
        if (container.State.Terminated is { ExitCode: not 0 } dead) return $"ended with {Ending(pod, container, dead)}{restarts}";
        var restarted = container.RestartCount > 0 && (ended?.FinishedAt is not { } at || now - at < Recently);
        return restarted ? $"{container.RestartCount} restarts{end}{(ended?.FinishedAt is { } when ? $" at {Time(when)}" : "")}" : null;
    }

    private static string Ending(Pod pod, ContainerStatus container, ContainerTerminated ended)
    {
        if (ended.Reason != "OOMKilled") return $"{ended.Reason ?? "Error"}, exit code {ended.ExitCode}";
        var limits = pod.Spec.Containers.FirstOrDefault(c => c.Name == container.Name)?.Resources.Limits;
        var limit = limits is not null && limits.TryGetValue("memory", out var memory) ? $"its memory limit of {memory.Amount / 1024 / 1024:0.#} MiB" : "a memory limit";
        return $"OOMKilled: it hit {limit}";
    }

    private static IEnumerable<ContainerStatus> Statuses(Pod pod) => pod.Status.InitContainerStatuses.Concat(pod.Status.ContainerStatuses);

    private static string Said(string? message) => string.IsNullOrWhiteSpace(message) ? "" : $": {message}";

    private static string Time(DateTimeOffset? at) => at?.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
