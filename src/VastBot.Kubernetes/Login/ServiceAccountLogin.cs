namespace VastBot.Kubernetes;

/// <summary>The pod's own service account: address from the environment, token, authority and namespace from mounted files.</summary>
internal static class ServiceAccountLogin
{
    public static LoginParts? Read(Surroundings surroundings)
    {
        var token = Path.Combine(surroundings.ServiceAccount, "token");
        if (surroundings.Variable("KUBERNETES_SERVICE_HOST") is not { Length: > 0 } host
            || surroundings.Variable("KUBERNETES_SERVICE_PORT") is not { Length: > 0 } port
            || !File.Exists(token))
            return null;
        var parts = new LoginParts
        {
            Where = "the pod's service account",
            Server = $"https://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{port}",
            TokenFile = token,
        };
        parts.CertificateAuthority = parts.ReadFile(Path.Combine(surroundings.ServiceAccount, "ca.crt"), "certificate authority");
        var space = Path.Combine(surroundings.ServiceAccount, "namespace");
        if (File.Exists(space)) parts.Namespace = parts.ReadFile(space, "namespace").Trim();
        return parts;
    }
}
