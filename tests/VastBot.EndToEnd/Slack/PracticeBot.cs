using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.Slack;

namespace VastBot.EndToEnd.Slack;

/// <summary>A small bot on the library, composed as its README says, in a practice workspace: two independent readings of Slack's protocol.</summary>
internal sealed class PracticeBot : IAsyncDisposable
{
    private readonly WebApplication _front;
    private WebApplication _app = null!;

    private PracticeBot(WebApplication front) => _front = front;

    public WorkspaceServer Workspace { get; private set; } = null!;

    public LogSignal Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public ISlackApi Slack => Services.GetRequiredService<ISlackApi>();

    public ISlackConnection Connection => Services.GetRequiredService<ISlackConnection>();

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="handlers">What the bot answers.</param>
    /// <param name="options">How the workspace behaves.</param>
    /// <param name="clock">The bot's clock.</param>
    /// <param name="settings">Beside those that lead it to the workspace; <c>Slack:Mode</c> <c>Http</c> has the workspace call the bot.</param>
    public static async Task<PracticeBot> Start(
        Action<IServiceCollection> handlers, WorkspaceOptions? options = null, TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        // The workspace must know where the bot is, and the bot where the workspace is: this stands between.
        RequestDelegate? door = null;
        var bot = new PracticeBot(Listening(http => door!(http)));
        await bot._front.StartAsync(Ct);
        options ??= new WorkspaceOptions();
        var overHttp = settings.Contains(("Slack:Mode", "Http"));
        if (overHttp) options = options with { RequestUrl = new Uri(AddressOf(bot._front), "slack/events") };
        bot.Workspace = await WorkspaceServer.Start(new World(TimeProvider.System), 0, options, Ct);
        bot._app = Composed(bot, handlers, clock ?? TimeProvider.System, settings);
        door = bot.Services.GetRequiredService<HttpDoor>().Receive;
        await bot._app.StartAsync(Ct);
        if (!overHttp) await bot.Connected();
        return bot;
    }

    /// <summary>Waits for this many sockets, and no ghosts beside them.</summary>
    public Task Connected(int sockets = 2) => Signal.Until(
        () => Workspace.Sockets.Count == sockets && Connection.Sockets.Count == sockets,
        h => Workspace.Sockets.Changed += h,
        h => Workspace.Sockets.Changed -= h);

    /// <summary>Waits for a message that holds this text.</summary>
    public Task<Drill.Workspace.State.Message> Shown(string text, string channel = PracticeIds.Ops) => Signal.First(
        () => Workspace.Messages(channel).LastOrDefault(m => m.Text.Contains(text, StringComparison.Ordinal)),
        h => Workspace.State.Changed += h,
        h => Workspace.State.Changed -= h);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Workspace.DisposeAsync();
        await _front.DisposeAsync();
    }

    private static WebApplication Composed(PracticeBot bot, Action<IServiceCollection> handlers, TimeProvider clock, (string Key, string Value)[] settings)
    {
        var values = WorkspaceSettings.Of(bot.Workspace);
        values["Slack:LoopbackOnly"] = "true";
        values["Slack:DrainTimeout"] = "00:00:01";
        foreach (var (key, value) in settings) values[key] = value;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddSingleton(clock);
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(bot.Log));
        builder.Services.AddSlack(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        handlers(builder.Services);
        return builder.Build();
    }

    private static WebApplication Listening(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        return app;
    }

    private static Uri AddressOf(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/");
}
