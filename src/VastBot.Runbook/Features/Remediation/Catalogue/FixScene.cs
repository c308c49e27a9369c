using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Where a fix takes place: the environment, its record, and its deployment as it was just read.</summary>
internal sealed record FixScene(EnvironmentSettings Environment, EnvironmentState State, IKubernetesClient Cluster, IKubernetesChanges Changes, Deployment Deployment, DateTimeOffset Now)
{
    public KubernetesSettings Names => Environment.Kubernetes;

    /// <summary>The integration's own container: as configured, else the one named like the deployment, else the first.</summary>
    public Container Container
    {
        get
        {
            var all = Deployment.Spec.Template.Spec.Containers;
            return all.FirstOrDefault(c => c.Name == (Names.Container ?? Names.Deployment))
                ?? (Names.Container is null && all is [var first, ..]
                    ? first
                    : throw new KubernetesException(KubernetesFailure.NotFound, $"Deployment {Names.Deployment} has no container '{Names.Container}' (it has: {string.Join(", ", all.Select(c => c.Name))})."));
        }
    }
}
