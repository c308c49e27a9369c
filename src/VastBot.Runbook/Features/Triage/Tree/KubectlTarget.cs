using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Triage;

/// <summary>The names that a <c>kubectl</c> line for one environment needs.</summary>
internal sealed record KubectlTarget
{
    public required string Environment { get; init; }

    public KubernetesSettings Cluster { get; init; } = new();

    public string VastAiUrl { get; init; } = new VastAiSettings().ApiUrl.AbsoluteUri;

    /// <summary>The status page for people to look at, where one is configured.</summary>
    public Uri? StatusPage { get; init; }

    /// <summary>How every line begins.</summary>
    public string Kubectl => Shell.Kubectl(Cluster);

    public string Container => Cluster.Container ?? Cluster.Deployment;

    public static KubectlTarget Of(EnvironmentSettings environment) => new()
    {
        Environment = environment.Name,
        Cluster = environment.Kubernetes,
        StatusPage = environment.StatusPage.Url,
        VastAiUrl = environment.VastAi.ApiUrl.AbsoluteUri,
    };
}
