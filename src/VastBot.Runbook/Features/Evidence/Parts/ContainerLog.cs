using VastBot.Kubernetes;
using VastBot.Runbook.Features.Evidence.Spooling;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>One log to collect: a container's, or that of its instance before the last restart.</summary>
internal sealed record ContainerLog(string Pod, string Container, bool Previous)
{
    public string FileName => EntryName.Of("logs", Pod, $"{Container}{(Previous ? ".previous" : "")}.log");

    public static IEnumerable<ContainerLog> Of(Pod pod)
    {
        foreach (var container in pod.Spec.InitContainers.Concat(pod.Spec.Containers))
        {
            yield return new(pod.Metadata.Name, container.Name, false);
            var status = pod.Status.ContainerStatuses.Concat(pod.Status.InitContainerStatuses).FirstOrDefault(status => status.Name == container.Name);
            if (status?.LastState.Terminated is not null) yield return new(pod.Metadata.Name, container.Name, true);
        }
    }

    public override string ToString() => $"log of {Pod}, container {Container}{(Previous ? ", previous instance" : "")}";
}
