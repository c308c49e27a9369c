using System.Text;

namespace VastBot.Kubernetes.Tests;

public sealed class KubeConfigTests : IDisposable
{
    private const string Simple = """
        apiVersion: v1
        kind: Config
        current-context: prod
        clusters:
        - name: c1
          cluster: {server: "https://prod.test:6443/k8s"}
        - {name: c2, cluster: {server: "https://stage.test"}}
        contexts:
        - {name: prod, context: {cluster: c1, user: u1, namespace: shop}}
        - {name: on, context: {cluster: c2, user: u2}}
        - {name: orphan, context: {cluster: c2, user: nobody}}
        users:
        - {name: u1, user: {token: token-one}}
        - {name: u2, user: {tokenFile: tokens/two}}
        """;

    private readonly Folder _folder = new();
    private readonly Dictionary<string, string> _variables = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Takes_the_current_context_with_its_server_namespace_and_token()
    {
        var access = Read(new ClusterLogin { KubeConfig = _folder.Write("config", Simple) });

        Assert.Equal("https://prod.test:6443/k8s/", access.Server.ToString());
        Assert.Equal("shop", access.Namespace);
        Assert.Equal("token-one", (await access.Credentials.Current(Ct)).Token);
    }

    [Fact]
    public async Task Takes_the_named_context_and_finds_files_beside_the_kubeconfig()
    {
        _folder.Write("tokens/two", "token-two\n");

        var access = Read(new ClusterLogin { KubeConfig = _folder.Write("config", Simple), Context = "on", Namespace = "other" });

        Assert.Equal("stage.test", access.Server.Host);
        Assert.Equal("other", access.Namespace);
        Assert.Equal("token-two", (await access.Credentials.Current(Ct)).Token);
    }

    [Fact]
    public async Task Lets_the_first_file_win_entry_by_entry_and_skips_missing_ones()
    {
        var first = _folder.Write("first", """
            {"contexts": [{"name": "prod", "context": {"cluster": "c2", "user": "u1"}}], "users": [{"name": "u1", "user": {"token": "mine"}}]}
            """);
        _variables["KUBECONFIG"] = string.Join(Path.PathSeparator, Path.Combine(_folder.Path, "absent"), first, _folder.Write("second", Simple));

        var access = Read(new ClusterLogin());

        Assert.Equal("stage.test", access.Server.Host);
        Assert.Equal("default", access.Namespace);
        Assert.Equal("mine", (await access.Credentials.Current(Ct)).Token);
    }

    [Fact]
    public async Task A_configured_credential_replaces_the_kubeconfigs()
    {
        var access = Read(new ClusterLogin { KubeConfig = _folder.Write("config", Simple), Token = "configured" });

        Assert.Equal("configured", (await access.Credentials.Current(Ct)).Token);
    }

    [Fact]
    public void Reads_certificates_written_into_the_file()
    {
        var certificates = new Certificates();
        using var client = certificates.ForClient("vastbot");
        var access = Read(new ClusterLogin
        {
            KubeConfig = _folder.Write("config", $$"""
                current-context: a
                contexts: [{name: a, context: {cluster: a, user: a} }]
                clusters: [{name: a, cluster: {server: "https://a.test", certificate-authority-data: {{Base64(certificates.AuthorityPem)}}, tls-server-name: b.test, proxy-url: "http://proxy.test:3128"} }]
                users: [{name: a, user: {client-certificate-data: {{Base64(client.ExportCertificatePem())}}, client-key-data: {{Base64(Certificates.KeyPem(client))}}, as: someone, as-groups: [x, y]} }]
                """),
        });

        Assert.Single(access.Authorities!);
        Assert.Equal(("b.test", "proxy.test", "someone"), (access.TlsServerName, access.Proxy!.Host, access.ImpersonatedUser));
        Assert.Equal(["x", "y"], access.ImpersonatedGroups);
    }

    [Fact]
    public async Task In_a_pod_takes_the_service_account()
    {
        _folder.Write("account/token", "pod-token");
        _folder.Write("account/ca.crt", new Certificates().AuthorityPem);
        _folder.Write("account/namespace", "ops\n");
        _variables["KUBERNETES_SERVICE_HOST"] = "fd00::1";
        _variables["KUBERNETES_SERVICE_PORT"] = "443";

        var access = Read(new ClusterLogin());

        Assert.Equal("https://[fd00::1]/", access.Server.ToString());
        Assert.Equal("ops", access.Namespace);
        Assert.Equal("pod-token", (await access.Credentials.Current(Ct)).Token);
    }

    [Fact]
    public void Says_what_is_missing()
    {
        var config = _folder.Write("config", Simple);

        Missing(new ClusterLogin(), "no kubeconfig");
        Missing(new ClusterLogin { KubeConfig = Path.Combine(_folder.Path, "absent") }, "does not exist");
        Missing(new ClusterLogin { KubeConfig = config, Context = "qa" }, "no context 'qa' (it has: prod, on, orphan)");
        Missing(new ClusterLogin { KubeConfig = config, Context = "orphan" }, "no user 'nobody'");
        Missing(new ClusterLogin { KubeConfig = _folder.Write("bad", "a: [token-one") }, "no valid YAML (line ");
        Missing(new ClusterLogin { Server = "http://prod.test" }, "must be https");
        Missing(new ClusterLogin { Server = "https://user:pw@prod.test" }, "no absolute address");
        Missing(new ClusterLogin { Server = "https://a.test", Token = "two words" }, "characters that no token has");
        Missing(new ClusterLogin { Server = "https://a.test", ClientCertificate = config }, "go together");
        Missing(new ClusterLogin { Server = "https://a.test", CertificateAuthority = config }, "no PEM certificate");
        Missing(new ClusterLogin { Server = "https://a.test", CertificateAuthority = config + "x" }, "can't be read");
    }

    [Fact]
    public void A_login_never_prints_its_token() =>
        Assert.DoesNotContain("token-one", new ClusterLogin { Server = "https://a.test", Token = "token-one" }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task Gives_one_client_per_login_and_a_new_one_after_someone_logged_in_again()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")));
        var config = _folder.Write("config", Simple.Replace("https://prod.test:6443/k8s", server.Address, StringComparison.Ordinal));
        var login = new ClusterLogin { KubeConfig = config };
        var client = server.Clients.For(login);
        Assert.Same(client, server.Clients.For(new ClusterLogin { KubeConfig = config }));

        _folder.Write("config", File.ReadAllText(config).Replace("token-one", "token-fresh", StringComparison.Ordinal));

        await server.Clients.For(login).ReadDeployment("x", Ct);
        Assert.Equal("Bearer token-fresh", Assert.Single(server.Requests).Headers["Authorization"]);
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private void Missing(ClusterLogin login, string because)
    {
        var failure = Assert.Throws<KubernetesException>(() => Read(login));
        Assert.Equal(KubernetesFailure.LoginMissing, failure.Failure);
        Assert.Contains(because, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("token-one", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("two words", failure.ToString(), StringComparison.Ordinal);
    }

    private ClusterAccess Read(ClusterLogin login) =>
        new LoginReader(new Surroundings(_variables.GetValueOrDefault, _folder.Path, Path.Combine(_folder.Path, "account")), TimeProvider.System).Read(login);
}
