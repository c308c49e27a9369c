using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Delivery;

namespace VastBot.Drill.Tests.Workspace;

public sealed class HttpDeliveryTests
{
    [Theory]
    [InlineData("", "v0=6a278371fe8ede6888b3bc7660ee8af5978074055cc9b31626f75b4bce888250")]
    [InlineData("text=d%C3%A9grad%C3%A9+%E2%9C%85", "v0=5c189560fe85acce92a7cd772b39aaaa7193893e4aa165d918336c8b72df7765")]
    public void Signs_as_the_published_scheme_says(string body, string signature) =>
        Assert.Equal(signature, HttpDoor.Sign("vastbot-test-signing-secret-0001", "1764000000", Encoding.UTF8.GetBytes(body)));

    [Fact]
    public async Task Sends_signed_requests_and_shows_the_answer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var good = false;
        app.MapPost("/slack/events", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, Practice.Ct);
            var timestamp = http.Request.Headers["X-Slack-Request-Timestamp"].ToString();
            good = HttpDoor.Sign(PracticeIds.SigningSecret, timestamp, body.ToArray()) == http.Request.Headers["X-Slack-Signature"]
                && long.Parse(timestamp, CultureInfo.InvariantCulture) > 0
                && Encoding.UTF8.GetString(body.ToArray()).Contains("command=%2Fvast&text=help+me", StringComparison.Ordinal);
            return "a plain answer";
        });
        await app.StartAsync(Practice.Ct);
        await using var practice = await Practice.Start(new WorkspaceOptions { RequestUrl = new Uri(app.Urls.First() + "/slack/events") });
        await practice.Server.TypeCommand("/vast help me");
        Assert.True(good);
        Assert.Equal("a plain answer", practice.Server.Messages()[^1].Text);
    }

    [Fact]
    public async Task Never_sends_anywhere_but_to_this_machine() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Practice.Start(new WorkspaceOptions { RequestUrl = new Uri("https://example.com/") }));
}
