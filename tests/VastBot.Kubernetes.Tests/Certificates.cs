using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VastBot.Kubernetes.Tests;

/// <summary>An authority of this run's own, and what it signs.</summary>
internal sealed class Certificates
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly X509Certificate2 _authority;

    public Certificates()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        _authority = request.CreateSelfSigned(_now.AddHours(-2), _now.AddHours(2));
    }

    public string AuthorityPem => _authority.ExportCertificatePem();

    /// <summary>A server's certificate for a name, or for loopback when it has none.</summary>
    public X509Certificate2 ForServer(string? name = null)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (name is null) names.AddIpAddress(IPAddress.Loopback);
        else names.AddDnsName(name);
        return Sign("CN=server", names.Build(), _now.AddHours(1));
    }

    public X509Certificate2 ForClient(string name, TimeSpan? validFor = null) =>
        Sign($"CN={name}", null, _now + (validFor ?? TimeSpan.FromHours(1)));

    public static string KeyPem(X509Certificate2 certificate) => certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();

    private X509Certificate2 Sign(string subject, X509Extension? names, DateTimeOffset ends)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        if (names is not null) request.CertificateExtensions.Add(names);
        using var bare = request.Create(_authority, _now.AddHours(-1), ends, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }
}
