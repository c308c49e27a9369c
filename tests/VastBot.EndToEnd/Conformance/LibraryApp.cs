using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VastBot.Drill.Workspace;
using VastBot.Slack;

namespace VastBot.EndToEnd.Conformance;

/// <summary>The app on VastBot.Slack, in this process.</summary>
public abstract class LibraryApp(bool overHttp) : ScriptedApp(overHttp)
{
    private protected override async Task<IAsyncDisposable> Start(WorkspaceServer slack, int? port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{(port ?? 0).ToString(CultureInfo.InvariantCulture)}");
        builder.Services.AddRoutingCore().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        builder.Services.AddSlack(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:Mode"] = port is null ? "Socket" : "Http",
            ["Slack:ApiUrl"] = slack.ApiUrl.ToString(),
            ["Slack:BotToken"] = slack.BotToken,
            ["Slack:AppToken"] = slack.AppToken,
            ["Slack:SigningSecret"] = slack.SigningSecret,
            ["Slack:LoopbackOnly"] = "true",
        }).Build());
        ScriptedLibrary.Add(builder.Services);
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return app;
    }
}
