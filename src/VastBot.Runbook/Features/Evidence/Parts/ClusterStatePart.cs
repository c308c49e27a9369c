using System.Text.Json;
using VastBot.Kubernetes;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>Deployment, replica sets, pods and events, every field of them.</summary>
internal sealed class ClusterStatePart(IKubernetesClients clusters, EvidenceOptions options) : IEvidencePart
{
    public string Name => "Kubernetes state";

    public TimeSpan Deadline => options.PartDeadline;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        var settings = job.Environment.Kubernetes;
        var cluster = clusters.For(ClusterView.Login(settings));
        var kubectl = $"kubectl get -n {settings.Namespace} -o json";
        await Try(tray, "deployment", $"{kubectl} deployment {settings.Deployment}", () => cluster.ReadWholeDeployment(settings.Deployment, cancellationToken));
        await Try(tray, "replica-sets", $"{kubectl} replicasets -l {settings.PodSelector}", () => List(cluster, ListedKind.ReplicaSets, settings.PodSelector, cancellationToken));
        await Try(tray, "pods", $"{kubectl} pods -l {settings.PodSelector}", () => List(cluster, ListedKind.Pods, settings.PodSelector, cancellationToken));
        await Try(tray, "events", $"{kubectl} events", () => List(cluster, ListedKind.Events, null, cancellationToken));
    }

    private static async Task Try(PartTray tray, string what, string source, Func<Task<JsonElement>> read)
    {
        var name = EntryName.Of("kubernetes", $"{what}.json");
        if (tray.Has(name)) return;
        try
        {
            tray.Json(name, source, await read());
        }
        catch (KubernetesException lost)
        {
            tray.Lack($"Kubernetes {what}", ClusterView.Because(lost));
        }
    }

    private static async Task<JsonElement> List(IKubernetesClient cluster, ListedKind kind, string? selector, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeToElement(await cluster.ListWhole(kind, selector, cancellationToken));
}
