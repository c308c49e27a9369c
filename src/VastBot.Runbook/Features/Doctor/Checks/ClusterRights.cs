using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>What the bot asks of the cluster, as <c>manifests/base/rbac.yaml</c> grants it, and what is lost without it. Pure.</summary>
internal static class ClusterRights
{
    /// <summary>Without the first kind triage is blind there; without the second kind the named fixes are refused.</summary>
    public static IEnumerable<(AccessQuestion Question, string Lost, bool ForFixes)> Of(KubernetesSettings settings)
    {
        yield return (new("get", "deployments", "apps", settings.Deployment), "pods, recent changes", false);
        yield return (new("list", "replicasets", "apps"), "recent changes", false);
        yield return (new("list", "pods"), "pods", false);
        yield return (new("get", "pods", Subresource: "log"), "error logs", false);
        yield return (new("list", "events"), "warnings about pods", false);
        yield return (new("get", "secrets", Name: settings.Secret), "the deployed key", false);
        foreach (var map in settings.ConfigMaps) yield return (new("get", "configmaps", Name: map), $"changes of {map}", false);
        yield return (new("patch", "deployments", "apps", settings.Deployment), "restart, queue-mode, fallback, rollback, rotate-key", true);
        yield return (new("watch", "deployments", "apps", settings.Deployment), "a fix's progress as it happens", true);
        yield return (new("patch", "deployments", "apps", settings.Deployment, "scale"), "scale", true);
        yield return (new("patch", "secrets", Name: settings.Secret), "rotate-key", true);
    }
}
