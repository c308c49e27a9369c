namespace VastBot.Kubernetes;

/// <summary>Gives the client of a cluster. One connection pool per login, shared by all callers; safe for concurrent use.</summary>
public interface IKubernetesClients
{
    /// <summary>
    /// The client for <paramref name="login"/>; the same instance as long as the login and the files it names are unchanged.
    /// Nothing is sent yet.
    /// </summary>
    /// <exception cref="KubernetesException">
    /// <see cref="KubernetesFailure.LoginMissing"/>: nothing says how to log in, or a file, context, user or value is missing or wrong.
    /// <see cref="KubernetesFailure.LoginExpired"/>: the client certificate has run out.
    /// </exception>
    IKubernetesClient For(ClusterLogin login);

    /// <summary>The changes for <paramref name="login"/>, over the same connections; apart from the rest, so that what only looks can't change anything.</summary>
    /// <exception cref="KubernetesException">As for <see cref="For"/>.</exception>
    IKubernetesChanges Changes(ClusterLogin login);
}
