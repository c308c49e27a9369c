using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;

namespace VastBot.EndToEnd.Lives;

/// <summary>A collector, and somebody who waits for a heartbeat, hear what they should from the real program, and nothing that is none of their business.</summary>
public sealed class What_others_hear_of_the_bot : IAsyncLifetime
{
    // Where OTLP keeps them: resource spans, scope spans, span, name; resource metrics, scope metrics, metric, name.
    private const string SpanName = "1.2.2.5";
    private const string MetricName = "1.2.2.1";
    private const string TagName = "1.2.2.9.1";
    private const string TagText = "1.2.2.9.2.1";
    private const string ResourceTagText = "1.1.1.2.1";

    private Listening _outside = null!;
    private MortalBot _bot = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _outside = await Listening.Start();
        _bot = await MortalBot.In("vast-outage");
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _outside.DisposeAsync();
    }

    [Fact]
    public async Task A_collector_gets_a_span_of_each_request_probe_and_delivery_and_the_metrics()
    {
        _bot.Set("Telemetry:OtlpUrl", _outside.Address.ToString());
        _bot.Set("Telemetry:OtlpHeaders", "x-tenant=practice");
        _bot.Set("Telemetry:Interval", "00:00:01");
        await _bot.Live();
        var responder = new PersonInSlack(_bot.Workspace, PracticeIds.Responder);
        await responder.Type("/vast triage");
        await responder.Fill(() => responder.Type("/vast declare Vast.ai answers 503"), "Current action", Ct);

        string[] spans = ["slack command", "slack form", "triage", "probe vast-api", "probe status-page", "probe error-logs", "outbox deliver", "POST"];
        string[] metrics = ["vastbot.slack.ack.duration", "vastbot.slack.deliveries", "vastbot.slack.sockets"];
        await Waiting.Until(() => spans.All(span => Texts("/v1/traces", SpanName).Contains(span)) && metrics.All(metric => Texts("/v1/metrics", MetricName).Contains(metric)), Ct);

        Assert.Contains("vastbot", Texts("/v1/traces", ResourceTagText));
        Assert.Contains("vastbot", Texts("/v1/metrics", ResourceTagText));
        Assert.Contains("/vast triage", Texts("/v1/traces", TagText));
        Assert.Contains("vastbot.verdict", Texts("/v1/traces", TagName));
        Assert.All(_outside.All, heard => Assert.Equal(("POST", "application/x-protobuf", "practice"), (heard.Method, heard.Type, heard.Headers.GetValueOrDefault("x-tenant", ""))));
        // No path of an address: some are secrets.
        Assert.DoesNotContain(Texts("/v1/traces", TagText), text => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme == "http" && url.PathAndQuery != "/");
    }

    [Fact]
    public async Task Nobody_hears_anything_unless_it_is_configured()
    {
        // The names by which OpenTelemetry's libraries are configured elsewhere.
        _bot.Set("OTEL_EXPORTER_OTLP_ENDPOINT", _outside.Address.ToString());
        _bot.Set("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        _bot.Set("OTEL_METRIC_EXPORT_INTERVAL", "500");
        await _bot.Live();
        await new PersonInSlack(_bot.Workspace, PracticeIds.Responder).Type("/vast triage");
        await Waiting.Until(() => _bot.Workspace.Messages().Any(message => message.BotId is not null && message.Text.Contains("Vast.ai", StringComparison.Ordinal)), Ct);
        await _bot.End();

        Assert.Empty(_outside.All);
    }

    [Fact]
    public async Task A_heartbeat_beats_while_the_bot_lives_and_stops_with_it()
    {
        _bot.Set("Heartbeat:Url", new Uri(_outside.Address, "beat/secret-of-ours").ToString());
        _bot.Set("Heartbeat:Every", "00:00:05");
        await _bot.Live();
        await Waiting.Until(() => _outside.All.Count >= 2, Ct);
        Assert.All(_outside.All, heard => Assert.Equal(("GET", "/beat/secret-of-ours"), (heard.Method, heard.Path)));

        var log = await _bot.Kill();
        var beats = _outside.All.Count;
        Assert.DoesNotContain("secret-of-ours", log, StringComparison.Ordinal);
        await _bot.Live();
        await Waiting.Until(() => _outside.All.Count > beats, Ct);
    }

    private HashSet<string> Texts(string path, string field) =>
        [.. _outside.All.Where(heard => heard.Path == path).SelectMany(heard => ProtobufTexts.In(heard.Body)).Where(text => text.Path == field).Select(text => text.Text)];
}
