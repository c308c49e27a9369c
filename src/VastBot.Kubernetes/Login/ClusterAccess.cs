using System.Security.Cryptography.X509Certificates;

namespace VastBot.Kubernetes;

/// <summary>A login made concrete: where, as whom, trusting what.</summary>
internal sealed class ClusterAccess
{
    public required Uri Server { get; init; }

    public required string Namespace { get; init; }

    public required ICredentialSource Credentials { get; init; }

    public X509Certificate2Collection? Authorities { get; init; }

    public string? TlsServerName { get; init; }

    public bool InsecureSkipTlsVerify { get; init; }

    public Uri? Proxy { get; init; }

    public string? ImpersonatedUser { get; init; }

    public IReadOnlyList<string> ImpersonatedGroups { get; init; } = [];

    /// <summary>The files that this was read from; when one changes, the login is read again.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
