using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VastBot.Kubernetes;

/// <summary>Turns a <see cref="ClusterLogin"/> into a <see cref="ClusterAccess"/>, or says what is missing.</summary>
internal sealed class LoginReader(Surroundings surroundings, TimeProvider time)
{
    public ClusterAccess Read(ClusterLogin login)
    {
        var parts = Collect(login);
        Overlay(login, parts);
        var server = ServerOf(parts);
        var authorities = AuthoritiesOf(parts);
        return new ClusterAccess
        {
            Server = server,
            Namespace = NonEmpty(login.Namespace) ?? NonEmpty(parts.Namespace) ?? "default",
            Credentials = CredentialsOf(parts, server),
            Authorities = authorities,
            TlsServerName = parts.TlsServerName,
            InsecureSkipTlsVerify = parts.InsecureSkipTlsVerify,
            Proxy = parts.Proxy is null ? null : UriOf(parts.Proxy, $"{parts.Where}: proxy-url"),
            ImpersonatedUser = parts.ImpersonatedUser,
            ImpersonatedGroups = parts.ImpersonatedGroups,
            Files = parts.Files,
        };
    }

    private LoginParts Collect(ClusterLogin login)
    {
        if (NonEmpty(login.Server) is { } server) return new LoginParts { Where = "the configured login", Server = server };
        if (NonEmpty(login.KubeConfig) is { } named) return KubeConfigLogin.Read(Paths(named), login.Context, mustExist: true)!;
        var found = NonEmpty(surroundings.Variable("KUBECONFIG")) is { } list
            ? Paths(list)
            : [Path.Combine(surroundings.Home, ".kube", "config")];
        return KubeConfigLogin.Read(found, login.Context, mustExist: login.Context is not null)
            ?? ServiceAccountLogin.Read(surroundings)
            ?? throw LoginTrouble.Missing("no server, no kubeconfig (KUBECONFIG, ~/.kube/config) and no service account were found. "
                + "Set Kubernetes:Server with a token, or Kubernetes:KubeConfig");
    }

    private string[] Paths(string list) =>
        [.. list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(p => p.StartsWith("~/", StringComparison.Ordinal) ? Path.Combine(surroundings.Home, p[2..]) : Path.GetFullPath(p))];

    /// <summary>What is configured outright replaces the kubeconfig's; a configured credential replaces its whole credential.</summary>
    private static void Overlay(ClusterLogin login, LoginParts parts)
    {
        if (NonEmpty(login.Token) is not null || NonEmpty(login.TokenFile) is not null || NonEmpty(login.ClientCertificate) is not null)
        {
            parts.Plugin = null;
            parts.Token = NonEmpty(login.Token);
            parts.TokenFile = NonEmpty(login.TokenFile);
            parts.ClientCertificate = NonEmpty(login.ClientCertificate) is { } path ? parts.ReadFile(path, "client certificate") : null;
            parts.ClientKey = NonEmpty(login.ClientKey) is { } key ? parts.ReadFile(key, "client key") : null;
        }

        if (NonEmpty(login.CertificateAuthority) is { } authority)
            parts.CertificateAuthority = parts.ReadFile(authority, "certificate authority");
        parts.TlsServerName = NonEmpty(login.TlsServerName) ?? parts.TlsServerName;
        parts.InsecureSkipTlsVerify |= login.InsecureSkipTlsVerify;
    }

    private static Uri ServerOf(LoginParts parts)
    {
        if (NonEmpty(parts.Server) is not { } text) throw LoginTrouble.Missing($"{parts.Where} names no server");
        var server = UriOf(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text, parts.Where);
        if (server.Scheme == Uri.UriSchemeHttps || (server.Scheme == Uri.UriSchemeHttp && server.IsLoopback))
            return server.AbsolutePath.EndsWith('/') ? server : new Uri(server.GetLeftPart(UriPartial.Path) + "/");
        throw LoginTrouble.Missing($"{parts.Where}: the server must be https (http only on loopback), not {server.Scheme}://{server.Host}");
    }

    private static Uri UriOf(string text, string where) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Query.Length == 0
            ? uri
            : throw LoginTrouble.Missing($"{where}: the address is no absolute address such as https://host:6443");

    private static X509Certificate2Collection? AuthoritiesOf(LoginParts parts)
    {
        if (parts.CertificateAuthority is not { } pem) return null;
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            authorities.Clear();
        }

        return authorities.Count > 0 ? authorities : throw LoginTrouble.Missing($"{parts.Where}: the certificate authority holds no PEM certificate");
    }

    private ICredentialSource CredentialsOf(LoginParts parts, Uri server)
    {
        if (parts.ClientCertificate is null != parts.ClientKey is null)
            throw LoginTrouble.Missing($"{parts.Where}: a client certificate and its key go together; only one of the two is there");
        var certificate = parts.ClientCertificate is null ? null : ClientCertificate.From(parts.ClientCertificate, parts.ClientKey!, parts.Where);
        if (certificate is not null && certificate.NotAfter < time.GetUtcNow())
            throw LoginTrouble.Expired($"{parts.Where}: the client certificate ended at {certificate.NotAfter:yyyy-MM-dd HH:mm}Z");
        if (parts.TokenFile is { } path) return new TokenFileCredential(path, certificate, time);
        if (parts.Token is { } token) return new FixedCredential(new Credential(Tokens.Check(token, parts.Where), certificate));
        if (certificate is null && parts.Plugin is { } plugin) return new PluginCredential(plugin, server, parts.CertificateAuthority, time);
        return new FixedCredential(new Credential(certificate: certificate));
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
