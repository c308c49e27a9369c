using System.Net;
using VastBot.Drill;

namespace VastBot.Tests.Pages;

public sealed class Health_pages_of_the_real_program : IAsyncLifetime
{
    private PracticeWorld? _world;

    private Dictionary<string, string?> Settings => _world!.Settings.Where(setting => setting.Key != "Practice").ToDictionary();

    public async ValueTask InitializeAsync() => _world = await PracticeWorld.Start(new(), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _world!.DisposeAsync();

    [Fact]
    public async Task A_connected_bot_is_alive_and_ready()
    {
        await using var bot = await RunningBot.Start(Settings);
        await bot.Logged("Connected to Slack");

        var (alive, health) = await bot.Ask("healthz");
        Assert.Equal((HttpStatusCode.OK, "alive"), (alive, health.GetProperty("status").GetString()));
        Assert.InRange(health.GetProperty("slack").GetProperty("sockets")[0].GetProperty("lastFrameSeconds").GetDouble(), 0, 30);
        var readiness = await bot.Prepared();
        Assert.Equal("ready", readiness.GetProperty("status").GetString());
        Assert.Equal(["Configuration", "Reminders", "Slack", "Storage", "Templates"], readiness.GetProperty("parts").EnumerateObject().Select(part => part.Name).Order());
        Assert.All(readiness.GetProperty("parts").EnumerateObject(), part => Assert.Equal("ready", part.Value.GetString()));
    }

    [Fact]
    public async Task Without_Slack_and_with_a_spoilt_database_it_is_alive_and_says_why_it_is_not_ready()
    {
        var settings = Settings;
        settings["Slack:ApiUrl"] = "http://127.0.0.1:9/";
        await File.WriteAllTextAsync(settings["Storage:Path"]!, new string('x', 5_000), TestContext.Current.CancellationToken);
        await using var bot = await RunningBot.Start(settings);

        Assert.Equal(HttpStatusCode.OK, (await bot.Ask("healthz")).Code);
        var (ready, readiness) = await bot.Ask("readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Contains("Slack: no socket stands yet", RunningBot.Reasons(readiness), StringComparison.Ordinal);
        Assert.Contains("no sound database", RunningBot.Reasons(readiness), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dead_app_token_is_no_life_and_is_named()
    {
        var settings = Settings;
        settings["Slack:AppToken"] = "xapp-1-A0PRACTICE-1-made-up";
        await using var bot = await RunningBot.Start(settings);
        await bot.Logged("retrying cannot help");

        var (alive, health) = await bot.Ask("healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, alive);
        Assert.Contains("Slack: apps.connections.open: invalid_auth", RunningBot.Reasons(health), StringComparison.Ordinal);
        Assert.DoesNotContain("made-up", health.ToString(), StringComparison.Ordinal);
    }
}
