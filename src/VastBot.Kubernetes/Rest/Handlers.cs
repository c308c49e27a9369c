using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace VastBot.Kubernetes;

/// <summary>Connection pools as a cluster wants them.</summary>
internal static class Handlers
{
    public static SocketsHttpHandler Create(ClusterAccess access, ClientCertificate? certificate, KubernetesOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = access.Proxy is not null,
            Proxy = access.Proxy is null ? null : new WebProxy(access.Proxy),
            SslOptions = Tls(access, certificate),
        };
        options.ConfigureHandler?.Invoke(handler);
        return handler;
    }

    private static SslClientAuthenticationOptions Tls(ClusterAccess access, ClientCertificate? certificate)
    {
        var tls = new SslClientAuthenticationOptions { ClientCertificateContext = certificate?.Context };
        if (access.Authorities is { } authorities)
        {
            // The cluster's own authority and no other: a public one must not be able to vouch for it.
            tls.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            tls.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

#pragma warning disable CA5359 // The person who configured it asked for exactly this, as kubectl does.
        if (access.InsecureSkipTlsVerify) tls.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        return tls;
    }
}
