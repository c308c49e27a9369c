namespace VastBot.Runbook.Model.Environments;

/// <summary>The cluster, the deployment and the names of what belongs to it.</summary>
internal sealed record KubernetesSettings
{
    /// <summary>Path of a kubeconfig; with neither this nor <see cref="Server"/> the usual places and then the pod's own account are tried.</summary>
    public string? KubeConfig { get; init; }

    public string? Context { get; init; }

    public Uri? Server { get; init; }

    public string? Token { get; init; }

    public string? TokenFile { get; init; }

    /// <summary>Path of the PEM file of the authority that signed the server's certificate.</summary>
    public string? CertificateAuthority { get; init; }

    public string? ClientCertificate { get; init; }

    public string? ClientKey { get; init; }

    public string Namespace { get; init; } = "default";

    public string Deployment { get; init; } = "vastai-integration";

    /// <summary>The integration's own container; null means the one named like the deployment, else the first.</summary>
    public string? Container { get; init; }

    public string PodSelector { get; init; } = "app=vastai-integration";

    public string Secret { get; init; } = "vastai-secrets";

    public string SecretKey { get; init; } = "api-key";

    public IReadOnlyList<string> ConfigMaps { get; init; } = [];

    /// <summary>Never shows the token.</summary>
    public override string ToString() => $"{Namespace}/{Deployment}";
}
