namespace VastBot.Kubernetes;

/// <summary>
/// How to reach and enter one cluster. The first that applies: an explicit <see cref="Server"/>; the <see cref="KubeConfig"/> files; and, when
/// neither is set, what kubectl would take: <c>KUBECONFIG</c>, <c>~/.kube/config</c>, then the pod's own service account.
/// </summary>
/// <seealso href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/"/>
public sealed record ClusterLogin
{
    /// <summary>Path of a kubeconfig file, or several with the platform's path separator; the first to name something wins.</summary>
    public string? KubeConfig { get; init; }

    /// <summary>The kubeconfig context; default its <c>current-context</c>.</summary>
    public string? Context { get; init; }

    /// <summary>The API server's address, a path prefix included. <c>https</c>, or <c>http</c> for loopback.</summary>
    public string? Server { get; init; }

    /// <summary>A bearer token.</summary>
    public string? Token { get; init; }

    /// <summary>A file holding the bearer token; read again when older than 60 s, and at once after a 401.</summary>
    public string? TokenFile { get; init; }

    /// <summary>A PEM file of the authorities that may have signed the server's certificate; only these are trusted then.</summary>
    public string? CertificateAuthority { get; init; }

    /// <summary>A PEM file of the client certificate; goes with <see cref="ClientKey"/>.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>A PEM file of the client certificate's key, unencrypted.</summary>
    public string? ClientKey { get; init; }

    /// <summary>The name to expect in the server's certificate, when it isn't the address's.</summary>
    public string? TlsServerName { get; init; }

    /// <summary>Accept any server certificate. For trying out only: whoever sits between can read the token.</summary>
    public bool InsecureSkipTlsVerify { get; init; }

    /// <summary>The namespace; default the context's or the service account's, else <c>default</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>Where it points; never the credential.</summary>
    public override string ToString() =>
        Server is not null ? $"server {Server}"
        : KubeConfig is not null ? $"kubeconfig {KubeConfig}, {(Context is null ? "current context" : $"context {Context}")}"
        : "default kubeconfig or service account";
}
