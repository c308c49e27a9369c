using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Testing;

namespace VastBot.Slack.Tests;

/// <summary>The library as a program would compose it, in front of a Web API that says yes.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public const string Secret = "vastbot-test-signing-secret-0001";

    private readonly WebApplication _app;

    private readonly TimeProvider _wire;

    private TestBot(WebApplication app, KindSlack slack, MovableTime time, TimeProvider wire) => (_app, Slack, Time, _wire) = (app, slack, time, wire);

    public KindSlack Slack { get; }

    public MovableTime Time { get; }

    public SlackPump Pump => _app.Services.GetRequiredService<SlackPump>();

    public ISlackConnection Connection => _app.Services.GetRequiredService<ISlackConnection>();

    public ISlackDoctor Doctor => _app.Services.GetRequiredService<ISlackDoctor>();

    public Work Work => _app.Services.GetRequiredService<Work>();

    /// <summary>The HTTP door as other settings would make it, which the check of the settings would not let pass.</summary>
    public HttpDoor DoorWith(SlackOptions options) => ActivatorUtilities.CreateInstance<HttpDoor>(_app.Services, Microsoft.Extensions.Options.Options.Create(options));

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static TestBot Create(Action<IServiceCollection> handlers, TimeProvider? wire = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging();
        var values = new Dictionary<string, string?>
        {
            ["Slack:Mode"] = "Http",
            ["Slack:BotToken"] = "xoxb-made-up",
            ["Slack:AppToken"] = "xapp-1-A0VASTBOT-1-made-up",
            ["Slack:SigningSecret"] = Secret,
        };
        foreach (var (key, value) in settings) values[key] = value;
        var (slack, time) = (new KindSlack(), new MovableTime(DateTimeOffset.FromUnixTimeSeconds(1_764_000_000)));
        builder.Services.AddSingleton(wire ?? time);
        builder.Services.AddSingleton(slack.Api);
        builder.Services.AddSlack(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        handlers(builder.Services);
        var app = builder.Build();
        app.MapSlack();
        return new TestBot(app, slack, time, wire ?? time);
    }

    public async Task<TestBot> Start()
    {
        await _app.StartAsync();
        return this;
    }

    public Task Stop() => _app.StopAsync();

    /// <summary>What rides in the ack of <c>/vast …</c>.</summary>
    public async Task<string> Say(string text, string user = "U0ONCALL1", string trigger = "", string channel = "C0OPS0001") =>
        Text(await Pump.Accept(new Delivery { Kind = DeliveryKind.Command, Form = Form(text, user, trigger, channel), ReceivedAt = _wire.GetUtcNow() }));

    public async Task<string> Interact(string payload) =>
        Text(await Pump.Accept(new Delivery { Kind = DeliveryKind.Interaction, Payload = Parse(payload), ReceivedAt = _wire.GetUtcNow() }));

    public async Task<string> Tell(string payload, int retry = 0) =>
        Text(await Pump.Accept(new Delivery { Kind = DeliveryKind.Event, Payload = Parse(payload), RetryAttempt = retry, ReceivedAt = _wire.GetUtcNow() }));

    public static Dictionary<string, string> Form(string text, string user = "U0ONCALL1", string trigger = "", string channel = "C0OPS0001") => new()
    {
        ["command"] = "/vast", ["text"] = text, ["user_id"] = user, ["team_id"] = "T0VAST001", ["api_app_id"] = "A0VASTBOT", ["channel_id"] = channel,
        ["trigger_id"] = trigger.Length > 0 ? trigger : Guid.NewGuid().ToString("N"), ["response_url"] = "https://hooks.slack.com/commands/T0VAST001/1/abc",
    };

    public static string Event(string inner, string id) =>
        $$"""{"type":"event_callback","team_id":"T0VAST001","api_app_id":"A0VASTBOT","event_id":"{{id}}","event":{{inner}}}""";

    public static string Click(string actionId, string more = "", string user = "U0ONCALL1", string trigger = "9.8.7") =>
        $$"""
        {"type":"block_actions","team":{"id":"T0VAST001"},"user":{"id":"{{user}}","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","trigger_id":"{{trigger}}",
        "container":{"type":"message","message_ts":"1764000000.000200","channel_id":"C0INC0001","is_ephemeral":false},"channel":{"id":"C0INC0001"},
        "response_url":"https://hooks.slack.com/actions/T0VAST001/1/x"{{more}},
        "actions":[{"type":"button","action_id":"{{actionId}}","block_id":"b","value":"42"}]}
        """;

    public static string Submission(string callbackId, string values = "{}", string user = "U0ONCALL1") =>
        $$"""
        {"type":"view_submission","team":{"id":"T0VAST001"},"user":{"id":"{{user}}","team_id":"T0VAST001"},"api_app_id":"A0VASTBOT","trigger_id":"5.5.{{callbackId}}",
        "view":{"id":"V9","callback_id":"{{callbackId}}","hash":"h0","private_metadata":"INC-12","state":{"values":{{values}}} } }
        """;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static string Text(Ack ack) => ack.Taken ? Encoding.UTF8.GetString(ack.Body.Span) : "not taken";

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
