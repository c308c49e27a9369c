namespace VastBot.Kubernetes;

/// <summary>Certificate and key are plain PEM here, not base64 as in a kubeconfig.</summary>
internal sealed class PluginCredentialStatus
{
    public string? Token { get; init; }

    public string? ClientCertificateData { get; init; }

    public string? ClientKeyData { get; init; }

    public DateTimeOffset? ExpirationTimestamp { get; init; }
}
