using VastBot.Kubernetes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Reads where a fix takes place.</summary>
internal sealed class FixSceneReader(IKubernetesClients clusters, Clocks clocks)
{
    /// <exception cref="KubernetesException">The cluster or its deployment cannot be seen.</exception>
    public async Task<FixScene> Read(EnvironmentSettings environment, EnvironmentState state, CancellationToken cancellationToken)
    {
        var login = ClusterView.Login(environment.Kubernetes);
        var cluster = clusters.For(login);
        var deployment = await cluster.ReadDeployment(environment.Kubernetes.Deployment, cancellationToken);
        return new FixScene(environment, state, cluster, clusters.Changes(login), deployment, clocks.Runbook.GetUtcNow());
    }

    /// <summary>The first right that the cluster does not grant us; null where it grants all.</summary>
    public static async Task<AccessQuestion?> Missing(FixScene scene, IFixAction action, CancellationToken cancellationToken)
    {
        AccessQuestion[] questions = [.. Rights.ToLook(scene), .. action.Rights(scene)];
        var answers = await Task.WhenAll(questions.Select(question => scene.Cluster.CanI(question, cancellationToken)));
        return questions.Zip(answers).FirstOrDefault(asked => !asked.Second.Allowed).First;
    }
}
