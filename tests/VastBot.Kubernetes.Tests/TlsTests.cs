namespace VastBot.Kubernetes.Tests;

public sealed class TlsTests : IDisposable
{
    private readonly Folder _folder = new();
    private readonly Certificates _certificates = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Enters_with_a_client_certificate_and_trusts_the_clusters_authority()
    {
        await using var server = await Start();
        using var client = _certificates.ForClient("vastbot");

        await server.Clients.For(new ClusterLogin
        {
            Server = server.Address,
            CertificateAuthority = _folder.Write("ca.crt", _certificates.AuthorityPem),
            ClientCertificate = _folder.Write("client.crt", client.ExportCertificatePem()),
            ClientKey = _folder.Write("client.key", Certificates.KeyPem(client)),
        }).ReadDeployment("x", Ct);

        var asked = Assert.Single(server.Requests);
        Assert.Equal("CN=vastbot", asked.ClientCertificate);
        Assert.False(asked.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Refuses_a_server_that_another_authority_signed()
    {
        await using var server = await Start();

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Clients.For(new ClusterLogin
        {
            Server = server.Address,
            Token = "test-token",
            CertificateAuthority = _folder.Write("other.crt", new Certificates().AuthorityPem),
        }).ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.Tls, failure.Failure);
        Assert.Contains("certificate-authority", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Refuses_a_server_that_nobody_known_signed()
    {
        await using var server = await Start();

        var failure = await Assert.ThrowsAsync<KubernetesException>(
            () => server.Clients.For(new ClusterLogin { Server = server.Address, Token = "test-token" }).ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.Tls, failure.Failure);
    }

    [Fact]
    public async Task Expects_the_servers_own_name_unless_told_another()
    {
        await using var server = await Start("kubernetes.test");
        var login = new ClusterLogin { Server = server.Address, CertificateAuthority = _folder.Write("ca.crt", _certificates.AuthorityPem) };

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Clients.For(login).ReadDeployment("x", Ct));
        Assert.Equal(KubernetesFailure.Tls, failure.Failure);

        await server.Clients.For(login with { TlsServerName = "kubernetes.test" }).ReadDeployment("x", Ct);
    }

    [Fact]
    public async Task Skips_the_check_only_when_told_to()
    {
        await using var server = await Start("elsewhere.test");

        await server.Clients.For(new ClusterLogin { Server = server.Address, InsecureSkipTlsVerify = true }).ReadDeployment("x", Ct);

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Says_when_the_client_certificate_has_run_out_and_sends_nothing()
    {
        await using var server = await Start();
        using var client = _certificates.ForClient("vastbot", TimeSpan.FromMinutes(-5));

        var failure = Assert.Throws<KubernetesException>(() => server.Clients.For(new ClusterLogin
        {
            Server = server.Address,
            ClientCertificate = _folder.Write("client.crt", client.ExportCertificatePem()),
            ClientKey = _folder.Write("client.key", Certificates.KeyPem(client)),
        }));

        Assert.Equal(KubernetesFailure.LoginExpired, failure.Failure);
    }

    private Task<ApiServer> Start(string? name = null) =>
        ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")), certificate: _certificates.ForServer(name));
}
