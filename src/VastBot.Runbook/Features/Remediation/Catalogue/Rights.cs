using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The rights in the cluster that fixes need, by name as <c>manifests/base/rbac.yaml</c> grants them.</summary>
internal static class Rights
{
    /// <summary>What every fix needs: to see the deployment, to follow its rollout, and to read why pods fail.</summary>
    public static IEnumerable<AccessQuestion> ToLook(FixScene scene) =>
    [
        new("get", "deployments", "apps", scene.Names.Deployment),
        new("list", "pods"),
        new("get", "pods", Subresource: "log"),
    ];

    public static AccessQuestion PatchDeployment(FixScene scene) => new("patch", "deployments", "apps", scene.Names.Deployment);

    public static AccessQuestion Scale(FixScene scene) => new("patch", "deployments", "apps", scene.Names.Deployment, "scale");

    public static AccessQuestion Revisions { get; } = new("list", "replicasets", "apps");

    public static IEnumerable<AccessQuestion> Secret(string name) => [new("get", "secrets", Name: name), new("patch", "secrets", Name: name)];
}
