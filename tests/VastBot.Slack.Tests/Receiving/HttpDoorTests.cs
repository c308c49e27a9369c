using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace VastBot.Slack.Tests;

public sealed class HttpDoorTests : IDisposable
{
    private readonly HttpClient _client = new();
    private SlashCommand? _seen;

    [Fact]
    public async Task A_signed_command_is_answered_in_the_body()
    {
        await using var bot = await Start();
        using var answer = await Send(bot, "command=%2Fvast&text=help+me+%22two+words%22&user_id=U0ONCALL1&team_id=T0VAST001&trigger_id=1.2.3");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"response_type":"ephemeral","text":"Here is help"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(["me", "two words"], _seen!.Arguments);
    }

    [Fact]
    public async Task Retry_headers_reach_the_handler()
    {
        await using var bot = await Start();
        using var answer = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1&team_id=T0VAST001", headers: [("X-Slack-Retry-Num", "2"), ("X-Slack-Retry-Reason", "http_timeout")]);
        Assert.Equal((2, "http_timeout"), (_seen!.RetryAttempt, _seen.RetryReason));
    }

    [Theory]
    [InlineData(300, HttpStatusCode.OK)]
    [InlineData(-300, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    public async Task A_clock_may_be_off_by_five_minutes_either_way(int seconds, HttpStatusCode expected)
    {
        await using var bot = await Start();
        using var answer = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1", offset: seconds);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task The_same_signed_bytes_are_refused_the_second_time()
    {
        await using var bot = await Start();
        using var first = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1&trigger_id=7.7.7");
        using var second = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1&trigger_id=7.7.7");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task What_was_not_taken_may_come_again()
    {
        await using var bot = await Start();
        await bot.Work.Drain(default);
        using var first = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1&trigger_id=7.7.7");
        using var second = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1&trigger_id=7.7.7");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_without_a_word()
    {
        await using var bot = await Start();
        using var answer = await Send(bot, "command=%2Fvast&text=help", secret: "another");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());
        Assert.Null(_seen);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_believed()
    {
        await using var bot = await Start();
        var door = bot.DoorWith(new SlackOptions { Mode = SlackMode.Http, SigningSecret = "" });
        var body = "command=%2Fvast&text=help&user_id=U0ONCALL1"u8.ToArray();
        var timestamp = $"{bot.Time.GetUtcNow().ToUnixTimeSeconds()}";
        var context = new DefaultHttpContext { Request = { Method = "POST", Body = new MemoryStream(body), ContentType = "application/x-www-form-urlencoded" } };
        context.Request.Headers["X-Slack-Request-Timestamp"] = timestamp;
        context.Request.Headers["X-Slack-Signature"] =
            "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Array.Empty<byte>(), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));
        await door.Receive(context);
        Assert.Equal(StatusCodes.Status401Unauthorized, context.Response.StatusCode);
        Assert.Null(_seen);
    }

    [Fact]
    public async Task In_socket_mode_the_door_is_shut()
    {
        await using var bot = await TestBot.Create(Help, settings: ("Slack:Mode", "Socket")).Start();
        using var closed = await Send(bot, "command=%2Fvast&text=help");
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
    }

    [Theory]
    [InlineData("this is no json", "application/json")]
    [InlineData("[1]", "application/json")]
    [InlineData("""{"type":"event_callback" """, "application/json")]
    [InlineData("payload=nonsense", "application/x-www-form-urlencoded")]
    [InlineData("nothing=known", "application/x-www-form-urlencoded")]
    public async Task A_signed_body_that_means_nothing_is_a_bad_request(string body, string type)
    {
        await using var bot = await Start();
        using var answer = await Send(bot, body, type);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_megabytes_are_too_long(bool announced)
    {
        await using var bot = await Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/slack/events"));
        request.Content = new ByteArrayContent(new byte[10 * 1024 * 1024]);
        if (!announced) request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await _client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            // The server may hang up while we still send: refused all the same.
        }

        using var after = await Send(bot, "command=%2Fvast&text=help&user_id=U0ONCALL1");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task The_address_is_confirmed_by_its_challenge()
    {
        await using var bot = await Start();
        using var answer = await Send(bot, """{"type":"url_verification","token":"legacy","challenge":"vb-challenge-42"}""", "application/json");
        Assert.Equal("vb-challenge-42", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("ssl_check=1&command=%2Fvast&text=help", HttpStatusCode.OK)]
    [InlineData("ssl_check=0&command=%2Fvast&text=help", HttpStatusCode.Unauthorized)]
    [InlineData("ssl_check=true&command=%2Fvast&text=help", HttpStatusCode.Unauthorized)]
    [InlineData("ssl_check=&command=%2Fvast&text=help", HttpStatusCode.Unauthorized)]
    [InlineData("text=ssl_check=1&command=%2Fvast", HttpStatusCode.Unauthorized)]
    public async Task A_certificate_check_may_be_unsigned_and_carries_nothing(string body, HttpStatusCode expected)
    {
        await using var bot = await Start();
        using var answer = await Send(bot, body, secret: "another");
        Assert.Equal(expected, answer.StatusCode);
        Assert.Null(_seen);
    }

    public void Dispose() => _client.Dispose();

    private void Help(IServiceCollection services) => services.AddSingleton<ISlashCommandHandler>(new Handlers.Command("help", command =>
    {
        _seen = command;
        return Handlers.Now(Handlers.Whispered("Here is help"));
    }));

    private Task<TestBot> Start() => TestBot.Create(Help).Start();

    private async Task<HttpResponseMessage> Send(
        TestBot bot, string body, string type = "application/x-www-form-urlencoded", int offset = 0, string secret = TestBot.Secret, (string, string)[]? headers = null)
    {
        var timestamp = bot.Time.GetUtcNow().AddSeconds(offset).ToUnixTimeSeconds();
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/slack/events"));
        request.Content = new StringContent(body, Encoding.UTF8, type);
        request.Headers.Add("X-Slack-Request-Timestamp", $"{timestamp}");
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        foreach (var (name, value) in headers ?? []) request.Headers.Add(name, value);
        return await _client.SendAsync(request);
    }
}
