using Microsoft.Extensions.DependencyInjection;
using VastBot.Composition;
using VastBot.Runbook.Web;
using VastBot.Slack;
using VastBot.Web;
using YamlDotNet.Serialization;

namespace VastBot.Tests.Manifests;

/// <summary>What the bot needs of Slack against what <c>manifests/slack-app.yaml</c> asks for: neither more nor less.</summary>
public sealed class The_manifest_of_the_app
{
    private readonly Dictionary<string, object> _manifest = new DeserializerBuilder().Build()
        .Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Architecture.Sources.Root, "manifests", "slack-app.yaml")));

    [Fact]
    public async Task It_asks_for_exactly_the_scopes_that_features_declare()
    {
        await using var services = Services();
        Assert.Equal(services.GetServices<NeededScope>().Select(needed => needed.Scope).Distinct().Order(), List("oauth_config", "scopes", "bot"));
    }

    [Fact]
    public async Task It_subscribes_to_exactly_the_events_that_something_answers()
    {
        await using var services = Services();
        List<string> answered = ["app_mention", "message.im", .. services.GetServices<IEventHandler>().SelectMany(handler => Subscriptions(handler.EventType))];
        if (services.GetServices<IAppHomeHandler>().Any()) answered.Add("app_home_opened");
        Assert.Equal(answered.Distinct().Order(), List("settings", "event_subscriptions", "bot_events"));
    }

    /// <summary>One kind of event to a handler, two kinds of channel to subscribe to.</summary>
    private static IEnumerable<string> Subscriptions(string type) => type == "message" ? ["message.channels", "message.groups"] : [type];

    [Fact]
    public async Task The_home_tab_is_on_when_something_draws_it()
    {
        await using var services = Services();
        var on = Find("features", "app_home", "home_tab_enabled") is "true";
        Assert.Equal(services.GetServices<IAppHomeHandler>().Any(), on);
    }

    [Fact]
    public async Task Its_hint_names_the_verbs()
    {
        await using var services = Services();
        var hint = ((Dictionary<object, object>)((List<object>)Find("features", "slash_commands"))[0])["usage_hint"].ToString()!;
        foreach (var verb in services.GetServices<ISlashCommandHandler>().Select(handler => handler.Usage.Verb).Where(verb => verb is not ("" or "*")))
            Assert.Contains(verb, hint, StringComparison.Ordinal);
    }

    [Fact]
    public void The_practice_workspace_installs_the_app_by_it()
    {
        var app = VastBot.Practice.AppManifest.Read();
        Assert.Equal(List("oauth_config", "scopes", "bot"), app.Scopes.Order());
        Assert.Equal(List("settings", "event_subscriptions", "bot_events"), app.Events.Order());
        Assert.Equal(_manifest["features"] is Dictionary<object, object> features && features.TryGetValue("shortcuts", out var listed) ? ((List<object>)listed).Count : 0, app.Shortcuts.Count);
    }

    private static ServiceProvider Services()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = "xoxb-made-up", ["Slack:AppToken"] = "xapp-1-A0VASTBOT-1-made-up", ["Environments:production:Health:Url"] = "http://127.0.0.1/health",
        }).Build();
        var services = new ServiceCollection().AddRooms(settings, new VastBot.Runbook.Rendering.Masking.SecretMasker(), practice: true, Microsoft.Extensions.Logging.LogLevel.Information).AddSlack(settings);
        services.AddSingleton<IPageLinks>(new Listeners(new WebOptions(), practice: true, Microsoft.Extensions.Logging.Abstractions.NullLogger<Listener>.Instance));
        return services.BuildServiceProvider();
    }

    private IEnumerable<string> List(params string[] path) => ((List<object>)Find(path)).Select(entry => entry.ToString()!).Order();

    private object Find(params string[] path) =>
        path[1..].Aggregate(_manifest[path[0]], (inside, key) => ((Dictionary<object, object>)inside)[key]);
}
