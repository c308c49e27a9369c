namespace VastBot.Kubernetes;

/// <summary>The ExecCredential that a login program prints.</summary>
internal sealed class PluginCredentialAnswer
{
    public string? Kind { get; init; }

    public string? ApiVersion { get; init; }

    public PluginCredentialStatus? Status { get; init; }
}
