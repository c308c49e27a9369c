using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;

namespace VastBot.EndToEnd.Attacks;

/// <summary>Sends to the bot's public listener, rightly signed, what a member of the workspace may bring Slack to send.</summary>
internal sealed class HostileHands(PractisingBot bot, string user) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private int _number;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task Press(string action, string value) => Interact(new
    {
        type = "block_actions",
        container = new { type = "message", message_ts = Number(), channel_id = PracticeIds.Ops, is_ephemeral = false },
        actions = new[] { new { type = "button", action_id = action, block_id = "b", value, action_ts = Number() } },
    });

    public Task Submit(string callback, string metadata) => Interact(new
    {
        type = "view_submission",
        view = new { id = "V" + Number(), type = "modal", callback_id = callback, private_metadata = metadata, state = new { values = new { } }, blocks = Array.Empty<object>() },
    });

    public Task Close(string callback, string metadata) => Interact(new
    {
        type = "view_closed",
        is_cleared = true,
        view = new { id = "V" + Number(), type = "modal", callback_id = callback, private_metadata = metadata },
    });

    public Task Shortcut(string callback) => Interact(new { type = "shortcut", callback_id = callback });

    public Task MessageShortcut(string callback) => Interact(new
    {
        type = "message_action",
        callback_id = callback,
        message_ts = "1.000001",
        message = new { type = "message", ts = "1.000001", user = PracticeIds.Responder, text = "it burns" },
    });

    public Task Suggest(string action) => Interact(new { type = "block_suggestion", action_id = action, block_id = "b", value = "" });

    public Task Type(string text) => Post("application/x-www-form-urlencoded", string.Join('&', new[]
    {
        ("command", PracticeIds.Command), ("text", text), ("team_id", PracticeIds.Team), ("user_id", user), ("channel_id", PracticeIds.Ops), ("api_app_id", PracticeIds.App), ("trigger_id", Number()),
    }.Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}")));

    /// <summary>An event that this user caused, of every shape that the bot might listen for.</summary>
    public Task Cause(string type) => Post("application/json", JsonSerializer.Serialize(new
    {
        type = "event_callback",
        team_id = PracticeIds.Team,
        api_app_id = PracticeIds.App,
        event_id = "Ev" + Number(),
        @event = new { type, user, channel = PracticeIds.Ops, reaction = "pushpin", item = new { type = "message", channel = PracticeIds.Ops, ts = "1.000001" }, text = "it burns", ts = "1.000002", event_ts = "1.000002" },
    }));

    public void Dispose() => _http.Dispose();

    private Task Interact(object payload)
    {
        var whole = JsonSerializer.SerializeToNode(payload)!.AsObject();
        whole["team"] = JsonSerializer.SerializeToNode(new { id = PracticeIds.Team, domain = "practice" });
        whole["user"] = JsonSerializer.SerializeToNode(new { id = user, team_id = PracticeIds.Team, name = "mallory" });
        whole["api_app_id"] = PracticeIds.App;
        whole["trigger_id"] = Number();
        return Post("application/x-www-form-urlencoded", "payload=" + Uri.EscapeDataString(whole.ToJsonString()));
    }

    private async Task Post(string mediaType, string body)
    {
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(PracticeIds.SigningSecret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, bot.Page("/slack/events")) { Content = new StringContent(body, Encoding.UTF8, mediaType) };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        using var answer = await _http.SendAsync(request, Ct);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} for {body}");
    }

    private string Number() => string.Create(CultureInfo.InvariantCulture, $"7.{Interlocked.Increment(ref _number):D6}");
}
