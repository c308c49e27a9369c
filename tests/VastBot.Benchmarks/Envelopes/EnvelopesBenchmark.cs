using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Servers;

namespace VastBot.Benchmarks.Envelopes;

/// <summary>Ten thousand commands over two sockets, several times over: is any lost or answered twice, and does memory stay where it is?</summary>
internal static class EnvelopesBenchmark
{
    public static async Task Run(Options options)
    {
        using var feed = new EnvelopeFeed();
        await using var slack = await Slack(feed);
        await using var server = SlackServer.VastBot(await Published.Folder(options), new Uri(slack.Urls.First()), socket: true).Start();
        await feed.Connected.WaitAsync(TimeSpan.FromSeconds(60), TimeProvider.System);
        var (count, table) = (options.Number("envelopes", 10_000), new Table("envelopes so far", "acknowledged", "more than once", "answered with the help", "ms", "memory MiB"));
        table.Row("0", "0", "0", "0", "", $"{ProcessFigures.Rss(server.Pid):N0}");
        for (var turn = 0; turn < options.Number("rounds", 5); turn++)
        {
            var start = TimeProvider.System.GetTimestamp();
            await feed.Run(turn * count, count);
            var took = TimeProvider.System.GetElapsedTime(start).TotalMilliseconds;
            table.Row($"{(turn + 1) * count:N0}", $"{feed.Acknowledged:N0}", $"{feed.Twice:N0}", $"{feed.Answered:N0}", $"{took:N0}", $"{ProcessFigures.Rss(server.Pid):N0}");
        }

        table.Print("Socket envelopes");
    }

    private static async Task<WebApplication> Slack(EnvelopeFeed feed)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/slack/apps.connections.open", context => Json(context, $$"""{"ok":true,"url":"ws://{{context.Request.Host}}/link"}"""));
        app.Map("/slack/auth.test", context => Json(context, """{"ok":true,"url":"https://benchmark.slack.com/","team":"benchmark","user":"vastbot","team_id":"T0BENCHMARK","user_id":"U0VASTBOT","bot_id":"B0VASTBOT"}"""));
        app.Map("/slack/users.info", context => Json(context, """{"ok":true,"user":{"id":"U0RESPONDER","team_id":"T0BENCHMARK","name":"responder","deleted":false,"is_bot":false}}"""));
        app.Map("/link", feed.Accept);
        await app.StartAsync();
        return app;
    }

    private static Task Json(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
