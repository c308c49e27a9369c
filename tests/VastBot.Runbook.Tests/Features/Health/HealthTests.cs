using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Features.Health;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Health;

/// <summary>Through the whole room, against a real server on loopback.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData(200, """{"status":"healthy","services":{"vastai":"ok"}}""", 0, "HEALTHY production")]
    [InlineData(200, """{"services":{"vastai":{"status":"ok"}}}""", 0, "HEALTHY production")]
    [InlineData(200, """{"status":"unhealthy"}""", 1, "UNHEALTHY production")]
    [InlineData(503, """{"status":"unhealthy"}""", 1, "UNHEALTHY production")]
    [InlineData(200, "{}", 1, "UNHEALTHY production: cannot tell, because")]
    [InlineData(404, "not here", 1, "UNHEALTHY production")]
    [InlineData(200, "<html>a login page</html>", 1, "UNHEALTHY production")]
    public async Task One_line_says_it_and_so_does_the_exit_code(int status, string body, int code, string starts)
    {
        await using var server = await Serve(status, body);

        var (exit, stdout) = await Run(server.Urls.First());

        Assert.Equal(code, exit);
        Assert.StartsWith(starts, stdout, StringComparison.Ordinal);
        Assert.Equal(1, stdout.Count(c => c == '\n'));
    }

    [Fact]
    public async Task No_answer_is_unhealthy()
    {
        var server = await Serve(200, "{}");
        var address = server.Urls.First();
        await server.DisposeAsync();

        var (exit, stdout) = await Run(address);

        Assert.Equal(1, exit);
        Assert.StartsWith("UNHEALTHY production: The service does not answer", stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Slack_it_is_one_line_for_everyone()
    {
        await using var server = await Serve(200, """{"status":"<!channel>"}""");
        await using var services = Services(server.Urls.First());

        var reply = Assert.IsType<Reply.Channel>(Assert.Single(await services.GetRequiredService<HealthConversation>()
            .Ask(null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)));

        Assert.StartsWith("UNHEALTHY production", reply.Message.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!channel>", Approved.Write(reply.Message), StringComparison.Ordinal);
    }

    private static async Task<WebApplication> Serve(int status, string body)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet("/health", () => Results.Text(body, "application/json", statusCode: status));
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task<(int Exit, string Stdout)> Run(string address)
    {
        await using var services = Services(address);
        using var stdout = new StringWriter();
        var root = new RootCommand { new HealthTerminal().Build((_, _) => Task.FromResult<IServiceProvider>(services)) };
        var exit = await root.Parse(["health"]).InvokeAsync(new InvocationConfiguration { Output = stdout }, TestContext.Current.CancellationToken);
        return (exit, stdout.ToString());
    }

    private static ServiceProvider Services(string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Environments:production:Health:Url"] = $"{address}/health",
        }).Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(new Clocks(TimeProvider.System, TimeProvider.System))
            .AddLogging()
            .AddRunbook(configuration)
            .BuildServiceProvider();
    }
}
