using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using VastBot.Drill;
using VastBot.Tests.Pages;

namespace VastBot.Tests.Attacks;

/// <summary>What anybody on the internet may try against the real program; afterwards it is as well as before.</summary>
public sealed class Attacks_on_the_public_listener : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string Token = "practice-alertmanager-token";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AutomaticDecompression = DecompressionMethods.None });
    private PracticeWorld? _world;
    private RunningBot? _bot;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PracticeWorld.Start(new(), Ct);
        var settings = _world.Settings.Where(setting => setting.Key != "Practice").ToDictionary();
        settings["Slack:Mode"] = "Http";
        settings["Slack:SigningSecret"] = Secret;
        settings["Alerts:Channel"] = "C0OPS00001";
        settings["Alerts:AlertmanagerToken"] = Token;
        _bot = await RunningBot.Start(settings);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_bot is not null) await _bot.DisposeAsync();
        if (_world is not null) await _world.DisposeAsync();
    }

    [Fact]
    public async Task A_forged_an_old_and_a_moved_signature_of_Slack_are_refused()
    {
        const string Body = "command=%2Fvast&text=help&team_id=T0PRACTICE&user_id=U0RESPONDER&channel_id=C0OPS00001&api_app_id=A0PRACTICE&trigger_id=1.2.3&response_url=http%3A%2F%2F127.0.0.1%3A9%2F";
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(HttpStatusCode.Unauthorized, await Slack(Body, now, signature: "v0=" + new string('0', 64)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Slack(Body, now.AddMinutes(-6)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Slack(Body + "&user_id=U0ADMIN", now, Sign(Body, now)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Slack(Body, now.AddSeconds(1), Sign(Body, now)));
        Assert.Equal(HttpStatusCode.OK, await Slack(Body, now));
    }

    [Theory]
    [InlineData("/status/../../healthz")]
    [InlineData("/status/%2e%2e/%2e%2e/healthz")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("//healthz")]
    [InlineData("/metrics")]
    [InlineData("/incidents")]
    [InlineData("/alerts/alertmanager/%0d%0aSet-Cookie:%20a=b")]
    public async Task No_way_leads_out_of_the_public_pages_and_nothing_is_put_into_an_answer(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (400|404|405) ", answer);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /status HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n")]
    [InlineData("POST /alerts/alertmanager HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("GET /status HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n")]
    [InlineData("GET /status HTTP/9.9\r\n\r\n")]
    [InlineData("\u0016\u0003\u0001")]
    public async Task What_is_no_sound_request_gets_no_page(string request)
    {
        var answer = await Raw(request);
        Assert.DoesNotContain("\"alive\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(" 200 ", answer.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bombs_are_refused_and_leave_it_alive()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(new byte[50 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.BadRequest, await Alert(packed.ToArray(), "gzip"));
        Assert.Equal(HttpStatusCode.BadRequest, await Alert(Encoding.ASCII.GetBytes(new string('[', 500_000)), null));
        Assert.Equal(HttpStatusCode.BadRequest, await Alert(Encoding.ASCII.GetBytes("{\"version\":\"4\",\"alerts\":" + string.Concat(Enumerable.Repeat("[{\"a\":", 1000))), null));
        Assert.Equal(HttpStatusCode.OK, (await _bot!.Ask("healthz")).Code);
    }

    private static string Sign(string body, DateTimeOffset at) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{at.ToUnixTimeSeconds()}:{body}")));

    private async Task<HttpStatusCode> Slack(string body, DateTimeOffset at, string? signature = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_bot!.Public, "/slack/events")) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Slack-Request-Timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", signature ?? Sign(body, at));
        using var answer = await _http.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Alert(byte[] body, string? encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_bot!.Public, "/alerts/alertmanager")) { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new("Bearer", Token);
        if (encoding is not null) request.Content.Headers.ContentEncoding.Add(encoding);
        using var answer = await _http.SendAsync(request, Ct);
        return answer.StatusCode;
    }

    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot!.Public.Port, Ct);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), Ct);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(Ct);
    }
}
