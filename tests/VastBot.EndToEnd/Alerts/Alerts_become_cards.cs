using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.State;
using VastBot.EndToEnd.Fixtures;
using VastBot.EndToEnd.Slack;
using VastBot.Testing;

namespace VastBot.EndToEnd.Alerts;

/// <summary>What systems outside raise, seen in the workspace.</summary>
public sealed class Alerts_become_cards : IAsyncLifetime
{
    private const string Token = "practice-alertmanager-token";
    private const string Secret = "practice-vast-ai-secret";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private PractisingBot _bot = null!;

    private WorkspaceServer Workspace => _bot.World.Workspace;

    public async ValueTask InitializeAsync() => _bot = await PractisingBot.Start(
        "expired-key", ("Alerts:Channel", PracticeIds.Ops), ("Alerts:AlertmanagerToken", Token), ("Alerts:VastAiSecret", Secret));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    [NeedsProgram("prometheus-alertmanager")]
    public async Task A_real_Alertmanagers_group_is_one_card_with_a_triage_and_ends_on_that_card()
    {
        await using var alertmanager = await RealAlertmanager.Start(_bot.Page("/alerts/alertmanager"), Token);
        var starts = TimeProvider.System.GetUtcNow().AddMinutes(-2);

        await alertmanager.Raise("VastErrors", "a", "401 from Vast.ai", starts);
        var card = await Shown(m => Text(m).Contains("one alert firing", StringComparison.Ordinal) && Text(m).Contains("Triage: Our integration", StringComparison.Ordinal));
        Assert.Contains("401 from Vast.ai", Text(card), StringComparison.Ordinal);

        await alertmanager.Raise("VastErrors", "b", "and on the other pod", starts);
        await Shown(m => m.Ts == card.Ts && Text(m).Contains("2 alerts firing", StringComparison.Ordinal));
        Assert.True(await Workspace.Click(card.Ts, "Acknowledge"));
        await Shown(m => m.Ts == card.Ts && Text(m).Contains($"<@{PracticeIds.Responder}> is looking", StringComparison.Ordinal));
        Assert.NotNull(ButtonFinder.Find(Workspace.State.Channel(PracticeIds.Ops)!.Find(card.Ts)!.Blocks!.Value, "Declare"));

        var now = TimeProvider.System.GetUtcNow();
        await alertmanager.Raise("VastErrors", "a", "401 from Vast.ai", starts, now);
        await alertmanager.Raise("VastErrors", "b", "and on the other pod", starts, now);
        var over = await Shown(m => m.Ts == card.Ts && Text(m).Contains("Over, 2 alerts", StringComparison.Ordinal));
        Assert.Null(ButtonFinder.Find(over.Blocks!.Value, "Declare"));
        Assert.Single(Workspace.Messages(), m => m is { OnlyFor: null, IsReply: false, BotId: not null });
    }

    [Fact]
    public async Task Vast_ais_event_counts_once_and_without_its_signature_not_at_all()
    {
        const string Body = """{"event_id":"e-1","user_id":1,"notif_type":"low_credit","subject":"Your balance is low","message":"4.82 left <!channel>","data":{"balance":4.82},"data_truncated":false,"timestamp":1772490000.1}""";

        Assert.Equal(HttpStatusCode.Unauthorized, await Notify(Body, "e-1", signature: "sha256=" + new string('0', 64)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Notify(Body, "e-1", age: TimeSpan.FromMinutes(6)));
        Assert.Equal(HttpStatusCode.BadRequest, await Notify(Body, "e-2"));
        Assert.Equal(HttpStatusCode.NoContent, await Notify(Body, "e-1"));
        var card = await Shown(m => Text(m).Contains("Your balance is low", StringComparison.Ordinal) && Text(m).Contains("Triage: ", StringComparison.Ordinal));
        Assert.DoesNotContain("<!channel>", Text(card), StringComparison.Ordinal);

        await Workspace.Click(card.Ts, "Acknowledge", user: PracticeIds.Outsider);
        await Shown(m => m.OnlyFor == PracticeIds.Outsider);
        Assert.DoesNotContain("is looking", Text(Workspace.State.Channel(PracticeIds.Ops)!.Find(card.Ts)!), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NoContent, await Notify(Body, "e-1"));
        Assert.Single(Workspace.Messages(), m => m is { OnlyFor: null, IsReply: false, BotId: not null });
    }

    [Fact]
    public async Task A_wrong_token_a_packed_body_and_an_unknown_environment_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await Alert("{}", token: Token + "x"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Alert("{}", token: ""));
        Assert.Equal(HttpStatusCode.BadRequest, await Alert("{}"));
        Assert.Equal(HttpStatusCode.BadRequest, await Alert("{}", encoding: "gzip"));
        Assert.Equal(HttpStatusCode.NotFound, await Alert("{}", path: "/alerts/alertmanager/elsewhere"));
        Assert.Empty(Workspace.Messages());
    }

    private static string Text(Message message) => message.Blocks?.GetRawText().Replace("\\u003C", "<", StringComparison.OrdinalIgnoreCase).Replace("\\u003E", ">", StringComparison.OrdinalIgnoreCase) ?? "";

    private async Task<HttpStatusCode> Alert(string body, string token = Token, string? encoding = null, string path = "/alerts/alertmanager")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot.Page(path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Notify(string body, string id, TimeSpan age = default, string? signature = null)
    {
        var stamp = (TimeProvider.System.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{stamp}.{body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, _bot.Page("/alerts/vast-ai")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Vast-Event-Id", id);
        request.Headers.Add("X-Vast-Timestamp", stamp);
        request.Headers.Add("X-Vast-Signature-256", signature ?? $"sha256={signed}");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<Message> Shown(Func<Message, bool> condition)
    {
        await Signal.Until(() => Workspace.Messages().Any(condition), h => Workspace.State.Changed += h, h => Workspace.State.Changed -= h);
        return Workspace.Messages().Last(condition);
    }
}
