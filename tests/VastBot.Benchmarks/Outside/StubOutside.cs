using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace VastBot.Benchmarks.Outside;

/// <summary>The world outside with fixed latencies, in a process of its own: status page 300 ms, health 200, Prometheus 150, Vast.ai 100, log 400 + its bytes.</summary>
internal static class StubOutside
{
    /// <summary>Serves until its input ends; the first line of output is the address, then one line <c>ok</c> per line <c>megabytes every pods secrets</c> of input.</summary>
    public static async Task Serve(Options options)
    {
        var cluster = new StubCluster();
        await using var app = Build(cluster);
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var numbers = line.Split(' ').Select(word => int.Parse(word, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            cluster.Fill(new LogSize(numbers[0], numbers[1], numbers[2], numbers[3] == 1));
            Console.WriteLine("ok");
        }
    }

    private static WebApplication Build(StubCluster cluster)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        Slow(app, "/status/api/v2/summary.json", 300, """{"page":{"name":"Stub","url":"http://127.0.0.1/"},"status":{"indicator":"none","description":"All Systems Operational"},"components":[{"name":"API","status":"operational"}],"incidents":[],"scheduled_maintenances":[]}""");
        Slow(app, "/status/", 300, "<html><body>All Systems Operational</body></html>");
        Slow(app, "/health", 200, """{"status":"healthy","services":{"vastai":"healthy"}}""");
        Slow(app, "/prometheus/api/v1/query", 150, Vector);
        Slow(app, "/prometheus/api/v1/query_range", 150, """{"status":"success","data":{"resultType":"matrix","result":[]}}""");
        Slow(app, "/vast/api/v0/users/current/", 100, """{"id":1,"credit":12.5}""");
        Slow(app, "/slack/auth.test", 0, """{"ok":true,"url":"https://benchmark.slack.com/","team":"benchmark","user":"vastbot","team_id":"T0BENCHMARK","user_id":"U0VASTBOT","bot_id":"B0VASTBOT"}""");
        Slow(app, "/slack/users.info", 0, """{"ok":true,"user":{"id":"U0RESPONDER","team_id":"T0BENCHMARK","name":"responder","deleted":false,"is_bot":false,"is_restricted":false,"is_ultra_restricted":false}}""");
        cluster.Map(app);
        return app;
    }

    private const string Vector = """{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1767225600,"0"]}]}}""";

    private static void Slow(WebApplication app, string path, int milliseconds, string body) => app.Map(path, async context =>
    {
        if (milliseconds > 0) await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System);
        context.Response.ContentType = body[0] == '<' ? "text/html" : "application/json";
        await context.Response.WriteAsync(body);
    });
}
