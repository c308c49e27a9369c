using System.Text;
using Microsoft.AspNetCore.Http;

namespace VastBot.Kubernetes.Tests;

public sealed class LogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asks_for_exactly_what_the_query_says()
    {
        await using var server = await ApiServer.Start(c => c.Response.WriteAsync(Recording.Read("log.txt")));

        await using var log = await server.Client.ReadLog("pod-1", new LogQuery
        {
            Container = "app",
            Previous = true,
            SinceTime = new DateTimeOffset(2026, 11, 22, 7, 32, 55, 900, TimeSpan.FromHours(1)),
            TailLines = 0,
            LimitBytes = 300,
            Timestamps = true,
            Follow = true,
        }, Ct);

        var asked = Assert.Single(server.Requests);
        Assert.Equal("/api/v1/namespaces/vastai/pods/pod-1/log?container=app&previous=true&sinceTime=2026-11-22T06%3A32%3A55Z"
            + "&tailLines=0&limitBytes=300&timestamps=true&follow=true", asked.Target);
        Assert.DoesNotContain("text/plain", asked.Headers["Accept"], StringComparison.Ordinal);
        using var reader = new StreamReader(log);
        Assert.Equal(Recording.Read("log.txt"), await reader.ReadToEndAsync(Ct));
    }

    [Fact]
    public async Task Hands_on_each_part_as_it_comes()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ApiServer.Start(async c =>
        {
            await c.Response.WriteAsync("first\n");
            await c.Response.Body.FlushAsync();
            await read.Task.WaitAsync(TimeSpan.FromMinutes(2), c.RequestAborted);
            await c.Response.WriteAsync("second\n");
        });
        using var log = new StreamReader(await server.Client.ReadLog("pod-1", new LogQuery(), Ct));

        Assert.Equal("first", await log.ReadLineAsync(Ct));
        read.SetResult();
        Assert.Equal("second", await log.ReadLineAsync(Ct));
        Assert.Null(await log.ReadLineAsync(Ct));
    }

    [Fact]
    public async Task Reads_from_a_log_without_end_and_hangs_up()
    {
        var part = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("INFO handled job\n", 4000)));
        var hungUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ApiServer.Start(async c =>
        {
            c.RequestAborted.Register(hungUp.SetResult);
            while (!c.RequestAborted.IsCancellationRequested) await c.Response.Body.WriteAsync(part, c.RequestAborted);
        });
        var log = await server.Client.ReadLog("pod-1", new LogQuery { Follow = true }, Ct);

        await using (log) await log.ReadExactlyAsync(new byte[16 * 1024 * 1024], Ct);

        await hungUp.Task.WaitAsync(TimeSpan.FromMinutes(2), Ct);
    }

    [Fact]
    public async Task A_missing_previous_instance_is_told_as_the_server_tells_it()
    {
        await using var server = await ApiServer.Start(ApiServer.Json(Recording.Read("log-previous-missing.json"), 400));

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => server.Client.ReadLog("pod-1", new LogQuery { Previous = true }, Ct));

        Assert.Equal(KubernetesFailure.BadRequest, failure.Failure);
        Assert.Contains("previous terminated container", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_breaks_says_so()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ApiServer.Start(async c =>
        {
            await c.Response.WriteAsync("first\n");
            await c.Response.Body.FlushAsync();
            await read.Task.WaitAsync(TimeSpan.FromMinutes(2), c.RequestAborted);
            c.Abort();
        });
        await using var log = await server.Client.ReadLog("pod-1", new LogQuery(), Ct);
        await log.ReadExactlyAsync(new byte[6], Ct);
        read.SetResult();

        var failure = await Assert.ThrowsAsync<KubernetesException>(() => log.CopyToAsync(Stream.Null, Ct));

        Assert.Equal(KubernetesFailure.Network, failure.Failure);
    }
}
