using Microsoft.AspNetCore.Http;
using VastBot.Testing;

namespace VastBot.Kubernetes.Tests;

public sealed class CredentialTests : IDisposable
{
    private readonly Folder _folder = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_file_is_read_again_after_a_minute()
    {
        var time = new MovableTime();
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")), time);
        var client = server.Clients.For(new ClusterLogin { Server = server.Address, TokenFile = _folder.Write("token", "one\n") });
        await client.ReadDeployment("x", Ct);
        _folder.Write("token", "two");
        await client.ReadDeployment("x", Ct);
        time.Advance(TimeSpan.FromSeconds(60));
        await client.ReadDeployment("x", Ct);
        File.Delete(Path.Combine(_folder.Path, "token"));
        time.Advance(TimeSpan.FromSeconds(60));
        await client.ReadDeployment("x", Ct);

        Assert.Equal(["Bearer one", "Bearer one", "Bearer two", "Bearer two"], server.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_refused_token_is_read_again_at_once_and_the_call_repeated()
    {
        await using var server = await ApiServer.Start(AcceptOnly("two"));
        var client = server.Clients.For(new ClusterLogin { Server = server.Address, TokenFile = _folder.Write("token", "one") });
        var refused = await Assert.ThrowsAsync<KubernetesException>(() => client.ReadDeployment("x", Ct));
        Assert.Equal(KubernetesFailure.Unauthorized, refused.Failure);
        Assert.Single(server.Requests);

        _folder.Write("token", "two");
        await client.ReadDeployment("x", Ct);

        Assert.Equal(["Bearer one", "Bearer one", "Bearer two"], server.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_login_program_is_asked_once_and_again_shortly_before_its_answer_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the login program of this test is a shell script");
        var time = new MovableTime();
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("deployment.json")), time);
        var client = Program(server, """
            echo run >> "$COUNT"
            n=$(wc -l < "$COUNT" | tr -d ' ')
            printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s-%s-%s","expirationTimestamp":"2026-11-20T03:10:00Z"}}' "$1" "$(echo "$KUBERNETES_EXEC_INFO" | grep -c '"interactive":false')" "$n"
            """);
        await client.ReadDeployment("x", Ct);
        time.Advance(TimeSpan.FromSeconds(569));
        await client.ReadDeployment("x", Ct);
        time.Advance(TimeSpan.FromSeconds(2));
        await client.ReadDeployment("x", Ct);

        Assert.Equal(["Bearer given-1-1", "Bearer given-1-1", "Bearer given-1-2"], server.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_login_program_is_asked_again_when_the_cluster_refuses_its_answer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the login program of this test is a shell script");
        await using var server = await ApiServer.Start(AcceptOnly("second"));
        var client = Program(server, """
            if [ -e "$COUNT" ]; then token=second; else token=first; fi
            touch "$COUNT"
            printf '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"%s"}}' $token
            """);

        await client.ReadDeployment("x", Ct);

        Assert.Equal(["Bearer first", "Bearer second"], server.Requests.Select(r => r.Headers["Authorization"]));
    }

    [Theory]
    [InlineData("echo secret-words >&2; exit 3", KubernetesFailure.LoginExpired, "exit code 3")]
    [InlineData("echo secret-words", KubernetesFailure.LoginMissing, "ExecCredential")]
    [InlineData("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"secret-words"}}'""",
        KubernetesFailure.LoginMissing, "ExecCredential")]
    [InlineData("""echo '{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"secret-words"}}'""",
        KubernetesFailure.LoginMissing, "ExecCredential")]
    [InlineData("head -c 400000 /dev/zero; sleep 1", KubernetesFailure.LoginMissing, "ExecCredential")]
    public async Task A_login_program_that_fails_is_named_without_its_words(string script, KubernetesFailure expected, string because)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the login program of this test is a shell script");
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => Program(server, script).ReadDeployment("x", Ct));

        Assert.Equal(expected, failure.Failure);
        Assert.Contains(because, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-words", failure.ToString(), StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_login_program_that_is_not_there_is_named_with_how_to_get_it()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));
        var failure = await Assert.ThrowsAsync<KubernetesException>(
            () => server.Clients.For(new ClusterLogin { KubeConfig = Config(server, "no-such-login-program") }).ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.LoginMissing, failure.Failure);
        Assert.Contains("Install it from the shelf", failure.Message, StringComparison.Ordinal);
    }

    private static RequestDelegate AcceptOnly(string token) => c => c.Request.Headers.Authorization == $"Bearer {token}"
        ? ApiServer.Json(Recording.Read("deployment.json"))(c)
        : ApiServer.Json(ApiServer.Status(401, "Unauthorized", "Unauthorized"), 401)(c);

    private IKubernetesClient Program(ApiServer server, string script)
    {
        _folder.Script("bin/login", script);
        return server.Clients.For(new ClusterLogin { KubeConfig = Config(server, "./bin/login") });
    }

    private string Config(ApiServer server, string command) => _folder.Write("config", $$"""
        current-context: a
        contexts: [{name: a, context: {cluster: a, user: a} }]
        clusters: [{name: a, cluster: {server: "{{server.Address}}"} }]
        users:
        - name: a
          user:
            exec:
              apiVersion: client.authentication.k8s.io/v1
              command: {{command}}
              args: [given]
              env: [{name: COUNT, value: "{{Path.Combine(_folder.Path, "count")}}"}]
              interactiveMode: IfAvailable
              installHint: Install it from the shelf.
        """);
}
