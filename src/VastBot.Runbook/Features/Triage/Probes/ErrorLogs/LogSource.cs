using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>One log to read: a container's, or that of its instance before the last restart.</summary>
internal sealed record LogSource(string Pod, string Container, bool Previous)
{
    // Node clocks differ a little.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Every container of every pod, and the previous instance of those that ended within the window.</summary>
    public static IReadOnlyList<LogSource> Of(IEnumerable<Pod> pods, DateTimeOffset since) =>
    [
        .. pods.SelectMany(pod => pod.Spec.InitContainers.Concat(pod.Spec.Containers).SelectMany(container => Of(pod, container, since))),
    ];

    public override string ToString() => $"{Pod}/{Container}{(Previous ? " (previous)" : "")}";

    private static IEnumerable<LogSource> Of(Pod pod, Container container, DateTimeOffset since)
    {
        yield return new(pod.Metadata.Name, container.Name, false);
        var status = pod.Status.ContainerStatuses.Concat(pod.Status.InitContainerStatuses).FirstOrDefault(s => s.Name == container.Name);
        // While the next start is waited for, a kubelet gives the ended instance's log for the current one too: reading both would count twice.
        if (status is not { RestartCount: > 0 } || status.State.Waiting is not null) yield break;
        if (status.LastState.Terminated?.FinishedAt is not { } ended || ended >= since - Slack) yield return new(pod.Metadata.Name, container.Name, true);
    }
}
