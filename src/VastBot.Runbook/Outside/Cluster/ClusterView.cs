using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Outside.Cluster;

/// <summary>How the cluster is entered, and what it means when it cannot be seen.</summary>
internal static class ClusterView
{
    public static ClusterLogin Login(KubernetesSettings settings) => new()
    {
        KubeConfig = settings.KubeConfig,
        Context = settings.Context,
        Server = settings.Server?.AbsoluteUri,
        Token = settings.Token,
        TokenFile = settings.TokenFile,
        CertificateAuthority = settings.CertificateAuthority,
        ClientCertificate = settings.ClientCertificate,
        ClientKey = settings.ClientKey,
        Namespace = settings.Namespace,
    };

    /// <summary>The reason with the runbook's advice: "because …: do this".</summary>
    public static string Because(KubernetesException e) => e.Failure switch
    {
        KubernetesFailure.LoginMissing => $"because there is no cluster login ({Sentence(e)}): set the keys below Environments:<name>:Kubernetes",
        KubernetesFailure.LoginExpired or KubernetesFailure.Unauthorized =>
            "because the cluster login has expired or is not accepted: re-authenticate (renew the token or kubeconfig), then re-run triage",
        KubernetesFailure.Forbidden => $"because the cluster login may not do this ({Sentence(e)}): grant the read rights of manifests/base/rbac.yaml",
        KubernetesFailure.NotFound => $"because the cluster has no such thing ({Sentence(e)}): check the names and the namespace in the configuration",
        KubernetesFailure.Timeout => "because the Kubernetes API did not answer in time: try kubectl by hand, perhaps from another network",
        KubernetesFailure.Network => "because the Kubernetes API cannot be reached: check VPN and network, then re-run",
        KubernetesFailure.Tls => "because no secure connection to the Kubernetes API could be made: check the configured certificate authority",
        KubernetesFailure.TooManyRequests => "because the Kubernetes API asks to come back later (429): re-run in a moment",
        KubernetesFailure.ServerError => $"because the Kubernetes API itself has trouble ({e.StatusCode}): try kubectl by hand",
        KubernetesFailure.Garbage => "because what answered is not a Kubernetes API: check the address, and any proxy in between",
        _ => $"because the Kubernetes API refused the request ({e.StatusCode}): {Sentence(e)}",
    };

    /// <summary>The same advice where the probe's deadline came before the API's answer.</summary>
    public static string Late(TimeSpan deadline) =>
        $"because the Kubernetes API did not answer within {deadline.TotalSeconds:0.#} s: try kubectl by hand, perhaps from another network";

    private static string Sentence(KubernetesException e) => e.Message.TrimEnd('.', ' ');
}
