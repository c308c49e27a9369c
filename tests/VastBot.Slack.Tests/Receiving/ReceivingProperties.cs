using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using VastBot.Testing;

namespace VastBot.Slack.Tests;

/// <summary>What must hold for whatever comes in.</summary>
public sealed class ReceivingProperties
{
    private static readonly string[] Kinds =
        ["block_actions", "view_submission", "view_closed", "shortcut", "message_action", "block_suggestion", "event_callback", "app_rate_limited", "unheard_of"];

    private static readonly string[] Names =
    [
        "type", "team", "user", "id", "team_id", "api_app_id", "actions", "action_id", "block_id", "value", "view", "state", "values", "container", "channel", "event", "ts",
        "text", "message", "trigger_id", "response_url", "response_urls", "blocks", "callback_id", "hash", "selected_option", "elements", "accessory", "is_cleared", "tab", "item",
    ];

    private static readonly Gen<JsonNode?> Leaf = Gen.Elements<Func<JsonNode?>>(
        () => null, () => true, () => 7, () => -1.5, () => "", () => "U0ONCALL1", () => "T0VAST001", () => "app_mention", () => "message", () => "1764000000.000100").Select(make => make());

    private static readonly Arbitrary<string> Texts = Gen.Elements(
        "a", "=", "&", "%", "+", "%2", " ", "é", "😀", "\0", "\n", "payload", "ssl_check=1", "\"", "{", "}").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

    [Fact]
    public void A_form_reads_as_it_was_written() => Prop.ForAll(Texts, Texts, (name, value) =>
    {
        using var form = new FormUrlEncodedContent([new("first", "1"), new(name, value), new("last", "é & co")]);
        var read = FormFields.Read(form.ReadAsByteArrayAsync().GetAwaiter().GetResult());
        return read[name] == (name == "first" ? "1" : value) && (name == "last" || read["last"] == "é & co");
    }).Holds();

    [Fact]
    public void A_signature_fits_its_own_bytes_and_no_others() => Prop.ForAll(Texts, Gen.Choose(0, 10_000).ToArbitrary(), (text, at) =>
    {
        var (secret, body) = ("made-up-secret"u8.ToArray(), Encoding.UTF8.GetBytes(text + "."));
        var signature = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, (byte[])[.. "v0:1764000000:"u8, .. body]));
        var other = body.ToArray();
        other[at % other.Length] ^= (byte)(1 << (at % 8));
        return Fits(body) && !Fits(other) && !Fits([.. body, 0]) && !Fits(body[..^1]);

        bool Fits(byte[] bytes) => Signature.Check(secret, "1764000000", signature, (byte[])[.. new byte[Signature.PrefixLength("1764000000")], .. bytes]);
    }).Holds();

    [Fact]
    public async Task Whatever_is_delivered_is_acknowledged_once()
    {
        await using var bot = TestBot.Create(_ => { });
        Prop.ForAll(Payload().ToArbitrary(), payload =>
        {
            var json = payload.ToJsonString();
            return bot.Interact(json).WaitAsync(KindSlack.Patience).GetAwaiter().GetResult() != "not taken"
                && bot.Tell(json).WaitAsync(KindSlack.Patience).GetAwaiter().GetResult().Length == 0;
        }).Holds(500);
        await bot.Work.Drain(default);
    }

    [Fact]
    public async Task Whatever_is_signed_is_answered_or_a_bad_request()
    {
        await using var bot = await TestBot.Create(_ => { }).Start();
        using var http = new HttpClient();
        var count = 0;
        Prop.ForAll(Texts, Payload().ToArbitrary(), (text, payload) =>
        {
            var body = $"{(count++ % 3) switch { 0 => text, 1 => "payload=" + Uri.EscapeDataString(payload.ToJsonString()), _ => payload.ToJsonString() }}";
            using var request = Signed(bot, body, count % 3 == 0 ? "application/json" : "application/x-www-form-urlencoded");
            using var answer = http.Send(request);
            return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized;
        }).Holds();
    }

    private static HttpRequestMessage Signed(TestBot bot, string body, string type)
    {
        var at = bot.Time.GetUtcNow().ToUnixTimeSeconds();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestBot.Secret), Encoding.UTF8.GetBytes($"v0:{at}:{body}"));
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/slack/events")) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", $"{at}");
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(hash));
        return request;
    }

    /// <summary>Objects with Slack's names in them, in all the wrong places.</summary>
    private static Gen<JsonObject> Payload() =>
        from kind in Gen.Elements(Kinds)
        from rest in Object(3)
        select With(rest, kind);

    private static JsonObject With(JsonObject payload, string kind)
    {
        payload["type"] = kind;
        return payload;
    }

    private static Gen<JsonObject> Object(int depth) => Gen.Zip(Gen.Elements(Names), Node(depth - 1)).ListOf().Select(fields =>
    {
        var made = new JsonObject();
        foreach (var (name, value) in fields.Take(8)) made[name] = value?.DeepClone();
        return made;
    });

    private static Gen<JsonNode?> Node(int depth) => depth <= 0
        ? Leaf
        : Gen.OneOf(Leaf, Object(depth).Select(o => (JsonNode?)o), Object(depth).ListOf().Select(list => (JsonNode?)new JsonArray([.. list.Take(3).Select(o => o.DeepClone())])));
}
