using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VastBot.Kubernetes;

/// <summary>A client certificate with its key, and the intermediates that came with it.</summary>
internal sealed class ClientCertificate
{
    private ClientCertificate(X509Certificate2 certificate, X509Certificate2Collection chain)
    {
        Context = SslStreamCertificateContext.Create(certificate, chain, offline: true);
        NotAfter = new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
    }

    public SslStreamCertificateContext Context { get; }

    public DateTimeOffset NotAfter { get; }

    /// <summary>Reads a PEM pair; the message of a failure never holds a part of it.</summary>
    public static ClientCertificate From(string certificatePem, string keyPem, string where)
    {
        try
        {
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(certificatePem);
            return new ClientCertificate(X509Certificate2.CreateFromPem(certificatePem, keyPem), chain);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw LoginTrouble.Missing($"{where}: the client certificate and its key are no matching, unencrypted PEM pair");
        }
    }
}
