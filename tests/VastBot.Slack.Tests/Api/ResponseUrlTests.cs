using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class ResponseUrlTests
{
    private static readonly ResponseMessage Hello = new() { Message = new Message("Hello.", []) };

    [Fact]
    public async Task An_answer_is_json_without_a_token()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("1", "");
        await world.Slack.Responses.Post(Address(world), world.Time.GetUtcNow(), new ResponseMessage { Message = new Message("Hello.", [new DividerBlock()]), InChannel = true, ThreadTs = "1.2" }, Ct);
        var sent = Assert.Single(world.Stub.Calls);
        Assert.Equal("""{"response_type":"in_channel","text":"Hello.","blocks":[{"type":"divider"}],"replace_original":false,"thread_ts":"1.2","unfurl_links":false,"unfurl_media":false}""", sent.Text);
        Assert.Equal(("application/json; charset=utf-8", ""), (sent.ContentType, sent.Authorization));
    }

    [Fact]
    public async Task An_original_is_deleted_without_a_message()
    {
        await using var world = await ApiWorld.Start();
        await world.Slack.Responses.Post(Address(world), world.Time.GetUtcNow(), new ResponseMessage { DeleteOriginal = true }, Ct);
        Assert.Equal("""{"response_type":"ephemeral","replace_original":false,"delete_original":true}""", Assert.Single(world.Stub.Calls).Text);
    }

    [Fact]
    public async Task The_sixth_use_is_refused_here()
    {
        await using var world = await ApiWorld.Start();
        var received = world.Time.GetUtcNow();
        for (var left = 5; left > 0; left--)
        {
            Assert.Equal(left, world.Slack.Responses.Left(Address(world), received));
            await world.Slack.Responses.Post(Address(world), received, Hello, Ct);
        }

        await UsedUp(world, received);
        Assert.Equal(5, world.Stub.Calls.Count);
        await world.Slack.Responses.Post(new Uri(world.Stub.Root, "commands/2"), received, Hello, Ct);
    }

    [Fact]
    public async Task After_thirty_minutes_nothing_is_left()
    {
        await using var world = await ApiWorld.Start();
        var received = world.Time.GetUtcNow();
        world.Time.Jump(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        await world.Slack.Responses.Post(Address(world), received, Hello, Ct);
        world.Time.Jump(TimeSpan.FromTicks(1));
        Assert.Equal(0, world.Slack.Responses.Left(Address(world), received));
        await UsedUp(world, received);
        Assert.Single(world.Stub.Calls);
    }

    [Theory]
    [InlineData("https://hooks.slack.com/commands/T1/1/a", true)]
    [InlineData("https://hooks.slack-gov.com/actions/T1/1/a", true)]
    [InlineData("http://hooks.slack.com/commands/T1/1/a", false)]
    [InlineData("https://hooks.slack.com:444/commands/T1/1/a", false)]
    [InlineData("https://hooks.slack.com@evil.example/", false)]
    [InlineData("https://evil@hooks.slack.com/", false)]
    [InlineData("https://hooks.slack.com.evil.example/", false)]
    [InlineData("https://slack.example:8443/hooks", true)]
    [InlineData("https://slack.example/hooks", false)]
    [InlineData("http://slack.example:8443/hooks", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    public void Only_slack_and_what_is_configured_as_slack_are_trusted(string address, bool trusted) =>
        Assert.Equal(trusted, new TrustedHosts(new SlackApiOptions { ApiUrl = new Uri("https://slack.example:8443/api/") }).MayAnswer(new Uri(address)));

    [Fact]
    public async Task A_foreign_address_gets_nothing()
    {
        await using var world = await ApiWorld.Start();
        await using var foreign = await SlackStub.Start();
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Responses.Post(foreign.Root, world.Time.GetUtcNow(), Hello, Ct));
        Assert.Equal("foreign_host", error.Code);
        Assert.Empty(foreign.Calls);
    }

    [Theory]
    [InlineData(404, "used_url", "http_404")]
    [InlineData(404, """{"ok":false,"error":"expired_url"}""", "expired_url")]
    [InlineData(200, """{"ok":false,"error":"expired_url"}""", "expired_url")]
    [InlineData(500, "", "http_500")]
    public async Task A_refused_answer_is_an_error_and_not_repeated(int status, string body, string code)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("1", body, status);
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Responses.Post(Address(world), world.Time.GetUtcNow(), Hello, Ct));
        Assert.Equal(code, error.Code);
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task What_was_never_sent_is_tried_again_and_uses_nothing_up()
    {
        await using var world = await ApiWorld.Start();
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var nobody = new Uri($"http://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        using var alone = world.Client(world.Options with { ApiUrl = nobody });
        var received = world.Time.GetUtcNow();
        var error = await Assert.ThrowsAsync<SlackException>(() => alone.Responses.Post(nobody, received, Hello, Ct));
        Assert.Equal("not_sent", error.Code);
        Assert.Equal(5, alone.Responses.Left(nobody, received));
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], world.Time.Waits);
    }

    [Fact]
    public async Task A_short_429_is_waited_for_and_uses_nothing_up()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("1", "{}", 429, ("Retry-After", "7")).On("1", "ok");
        var received = world.Time.GetUtcNow();
        await world.Slack.Responses.Post(Address(world), received, Hello, Ct);
        Assert.Equal([TimeSpan.FromSeconds(7)], world.Time.Waits);
        Assert.Equal((2, 4), (world.Stub.Calls.Count, world.Slack.Responses.Left(Address(world), received)));
    }

    [Fact]
    public async Task A_long_429_is_told_at_once()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("1", "{}", 429, ("Retry-After", "31"));
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Responses.Post(Address(world), world.Time.GetUtcNow(), Hello, Ct));
        Assert.Equal(SlackErrorClass.RateLimited, error.Class);
        Assert.Single(world.Stub.Calls);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("{\"ok\":true}")]
    public async Task Any_body_of_a_success_is_well(string body)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("1", body);
        await world.Slack.Responses.Post(Address(world), world.Time.GetUtcNow(), Hello, Ct);
    }

    private static Uri Address(ApiWorld world) => new(world.Stub.Root, "commands/1");

    private static async Task UsedUp(ApiWorld world, DateTimeOffset received) =>
        Assert.Equal("used_up", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Responses.Post(Address(world), received, Hello, Ct))).Code);
}
