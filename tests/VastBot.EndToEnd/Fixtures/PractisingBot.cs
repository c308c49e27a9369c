using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Drill;
using VastBot.EndToEnd.Slack;
using VastBot.Practice;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Web;
using VastBot.Settings;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>A drill inside the test's own process, so that the test can break the world while the page is open.</summary>
internal sealed class PractisingBot : IAsyncDisposable
{
    private readonly Dictionary<string, string?> _settings;
    private Bot _bot;

    private PractisingBot(PracticeWorld world, Dictionary<string, string?> settings, Bot bot) => (World, _settings, _bot) = (world, settings, bot);

    public PracticeWorld World { get; }

    /// <summary>A page of the bot's public listener.</summary>
    public Uri Page(string path) => Services.GetRequiredService<IPageLinks>().Public(path)!;

    public IServiceProvider Services => _bot.Services;

    /// <param name="scenario">The one the world starts in.</param>
    /// <param name="settings">Beside those that lead the bot into the world.</param>
    public static async Task<PractisingBot> Start(string scenario, params (string Key, string Value)[] settings)
    {
        var world = await PracticeWorld.Start(new PracticeWorldOptions { Scenario = scenario, App = AppManifest.Read() }, TestContext.Current.CancellationToken);
        var own = new Dictionary<string, string?>(world.Settings, StringComparer.OrdinalIgnoreCase);
        // What one life left in hand the next one takes up soon, but not so soon that a busy machine takes a living one for dead.
        own["Storage:OutboxLease"] = "00:00:05";
        foreach (var (key, value) in settings) own[key] = value;
        return new(world, own, await Live(world, own));
    }

    /// <summary>The bot ends, and another one takes up its record.</summary>
    public Task Restart() => Away(() => { });

    /// <summary>The bot ends, something happens, and another life begins on the same record.</summary>
    public async Task Away(Action meanwhile)
    {
        await Leave();
        meanwhile();
        _bot = await Live(World, _settings);
    }

    /// <summary>The bot ends.</summary>
    public async Task Leave()
    {
        await _bot.DisposeAsync();
        await Sockets(World, 0);
    }

    /// <summary>The services of a verb at a terminal, on the same record.</summary>
    public TerminalServices Terminal(params (string Key, string Value)[] settings)
    {
        var (masker, own) = (new SecretMasker(), new Dictionary<string, string?>(_settings, StringComparer.OrdinalIgnoreCase));
        foreach (var (key, value) in settings) own[key] = value;
        return TerminalServices.Build(BotSettings.Practice(own, masker), masker, practice: true, slack: true, World.Clock, keepsRecord: true);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await World.DisposeAsync();
    }

    /// <summary>A bot that hears: before that whatever is typed is lost.</summary>
    private static async Task<Bot> Live(PracticeWorld world, Dictionary<string, string?> settings)
    {
        var masker = new SecretMasker();
        var bot = Bot.Build(BotSettings.Practice(settings, masker), masker, practice: true, world.Clock);
        await bot.Start(TestContext.Current.CancellationToken);
        await Sockets(world, settings.GetValueOrDefault("Slack:Mode") == "Http" ? 0 : 2);
        return bot;
    }

    private static Task Sockets(PracticeWorld world, int count)
    {
        var sockets = world.Workspace.Sockets;
        return Signal.Until(() => sockets.Count == count, h => sockets.Changed += h, h => sockets.Changed -= h);
    }
}
