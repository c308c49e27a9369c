using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using VastBot.Testing;

namespace VastBot.Kubernetes.Tests;

public sealed class FailureTests
{
    private const string Html = "<html><body>Log in to continue</body></html>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, "Unauthorized", KubernetesFailure.Unauthorized, "Log in again")]
    [InlineData(403, "Forbidden", KubernetesFailure.Forbidden, "manifests/base/rbac.yaml")]
    [InlineData(404, "NotFound", KubernetesFailure.NotFound, "Check the name")]
    [InlineData(409, "Conflict", KubernetesFailure.Conflict, "Look again")]
    [InlineData(410, "Expired", KubernetesFailure.Gone, "fresh list")]
    [InlineData(422, "Invalid", KubernetesFailure.Invalid, "refuses")]
    [InlineData(400, "BadRequest", KubernetesFailure.BadRequest, "does not take")]
    [InlineData(406, "NotAcceptable", KubernetesFailure.BadRequest, "406")]
    [InlineData(500, "InternalError", KubernetesFailure.ServerError, "operators")]
    [InlineData(504, "Timeout", KubernetesFailure.ServerError, "504")]
    public async Task Names_the_failure_its_reason_and_the_cure(int code, string reason, KubernetesFailure expected, string cure)
    {
        await using var server = await ApiServer.Start(ApiServer.Json(ApiServer.Status(code, reason, "the server's own words"), code));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadDeployment("x", Ct));

        Assert.Equal((expected, code, reason), (failure.Failure, failure.StatusCode, failure.Reason));
        Assert.Contains("read deployment x in namespace vastai", failure.Message, StringComparison.Ordinal);
        Assert.Contains(cure, failure.Message, StringComparison.Ordinal);
        Assert.Contains("the server's own words", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("test-token", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(422)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task Never_repeats_what_the_server_says_about_a_secret(int code)
    {
        await using var server = await ApiServer.Start(ApiServer.Json(ApiServer.Status(code, "Invalid", "data: webhook-token: a2VlcC1tZQ=="), code));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadSecret("vastai-secrets", Ct));

        Assert.DoesNotContain("a2VlcC1tZQ", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("vastai-secrets", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Garbage_in_a_secret_is_not_repeated_either()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("""{"kind":"Secret","data":{"api-key":"plain-key-0001!"}}"""));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadSecret("vastai-secrets", Ct));

        Assert.Equal(KubernetesFailure.Garbage, failure.Failure);
        Assert.DoesNotContain("plain-key", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_no_credential_was_sent_when_strangers_are_refused()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(ApiServer.Status(403, "Forbidden", "system:anonymous cannot"), 403));

        var failure = await Assert.ThrowsAsync<KubernetesException>(
            () => server.Clients.For(server.Login with { Token = null }).ReadDeployment("x", Ct));

        Assert.Contains("no credential was sent", failure.Message, StringComparison.Ordinal);
        Assert.False(Assert.Single(server.Requests).Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(200, "text/html", Html)]
    [InlineData(404, "text/html", Html)]
    [InlineData(302, "text/html", "")]
    [InlineData(200, "application/json", "{\"kind\":\"Deployment\",\"meta")]
    [InlineData(200, "application/json", "{}")]
    [InlineData(200, "application/json", "null")]
    [InlineData(200, "application/json", "[1,2]")]
    [InlineData(200, "application/json", "{\"kind\":\"Deployment\",\"spec\":\"oops\"}")]
    [InlineData(200, "application/json", "")]
    public async Task Calls_an_unusable_answer_garbage(int code, string type, string body)
    {
        await using var server = await ApiServer.Start(c =>
        {
            c.Response.StatusCode = code;
            c.Response.ContentType = type;
            if (code == 302) c.Response.Headers.Location = "https://login.example/";
            return c.Response.WriteAsync(body);
        });

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.Garbage, failure.Failure);
        Assert.Contains("proxy or login page", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_an_answer_that_breaks_off_garbage()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var read = server.Clients.For(server.Login with { Server = $"http://{listener.LocalEndpoint}" }).ReadDeployment("x", Ct);
        using (var connection = await listener.AcceptTcpClientAsync(Ct))
        {
            var stream = connection.GetStream();
            await stream.ReadExactlyAsync(new byte[20], Ct);
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"kind\":\"Deployment\""u8.ToArray(), Ct);
            connection.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(Stream.Null, Ct);
        }

        Assert.Equal(KubernetesFailure.Garbage, (await Assert.ThrowsAsync<KubernetesException>(() => read)).Failure);
    }

    [Fact]
    public async Task Stops_reading_an_answer_that_is_too_large()
    {
        var filler = new string(' ', 4096);
        await using var server = await ApiServer.Start(async c =>
        {
            for (var i = 0; i < 100; i++) await c.Response.WriteAsync(filler, c.RequestAborted);
        }, options: o => o.MaxAnswerBytes = 100_000);

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ListPods(cancellationToken: Ct));

        Assert.Equal(KubernetesFailure.Garbage, failure.Failure);
        Assert.Contains("larger than 0.1 MiB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gives_up_at_its_own_deadline()
    {
        var time = new MovableTime();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ApiServer.Start(async c =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, c.RequestAborted);
        }, time);
        var read = server.Client.ReadDeployment("x", Ct);
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(2), Ct);

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(KubernetesFailure.Timeout, (await Assert.ThrowsAsync<KubernetesException>(() => read)).Failure);
    }

    [Fact]
    public async Task A_cancelled_caller_gets_its_own_cancellation_back()
    {
        using var caller = new CancellationTokenSource();
        await using var server = await ApiServer.Start(async c =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, c.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => server.Client.ReadDeployment("x", caller.Token));
    }

    [Fact]
    public async Task Says_network_when_nobody_listens()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"));
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = server.Login with { Server = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}" };

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Clients.For(nobody).ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.Network, failure.Failure);
        Assert.Contains("refuses connections", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_when_a_busy_server_says_when()
    {
        var calls = 0;
        await using var server = await ApiServer.Start(async c =>
        {
            if (++calls < 3)
            {
                c.Response.StatusCode = 429;
                c.Response.Headers.RetryAfter = "0";
                c.Response.ContentType = "text/plain";
                await c.Response.WriteAsync("Too many requests, please try again later.\n");
                return;
            }

            await ApiServer.Json(Recording.Read("deployment.json"))(c);
        });

        await server.Client.ReadDeployment("x", Ct);

        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Does_not_wait_for_a_busy_server_beyond_its_deadline()
    {
        await using var server = await ApiServer.Start(c =>
        {
            c.Response.StatusCode = 429;
            c.Response.Headers.RetryAfter = "60";
            return c.Response.WriteAsync("Too many requests");
        });

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadDeployment("x", Ct));

        Assert.Equal((KubernetesFailure.TooManyRequests, TimeSpan.FromSeconds(60)), (failure.Failure, failure.RetryAfter));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_programs_veto_on_connections_holds()
    {
        await using var server = await ApiServer.Start(ApiServer.Json("{}"), options: o => o.ConfigureHandler =
            h => h.ConnectCallback = (_, _) => throw new IOException("practice: only loopback"));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadDeployment("x", Ct));

        Assert.Equal(KubernetesFailure.Network, failure.Failure);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_failure_of_the_login_is_told_apart() => Assert.Equal(
        [KubernetesFailure.LoginMissing, KubernetesFailure.LoginExpired, KubernetesFailure.Unauthorized],
        Enum.GetValues<KubernetesFailure>().Where(f => new KubernetesException(f, "").IsLogin));
}
