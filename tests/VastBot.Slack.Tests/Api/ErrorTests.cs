using System.Net;
using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("invalid_auth", SlackErrorClass.AuthenticationStop)]
    [InlineData("token_revoked", SlackErrorClass.AuthenticationStop)]
    [InlineData("missing_scope", SlackErrorClass.Permission)]
    [InlineData("restricted_action_thread_locked", SlackErrorClass.Permission)]
    [InlineData("message_limit_exceeded", SlackErrorClass.RateLimited)]
    [InlineData("invalid_blocks_format", SlackErrorClass.OurBug)]
    [InlineData("msg_blocks_too_long", SlackErrorClass.OurBug)]
    [InlineData("channel_not_found", SlackErrorClass.State)]
    [InlineData("something_new", SlackErrorClass.State)]
    public async Task Not_ok_becomes_a_typed_error(string code, SlackErrorClass expected)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", $$"""{"ok":false,"error":"{{code}}"}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal((code, expected, "team.info", HttpStatusCode.OK), (error.Code, error.Class, error.Error.Method, error.Error.Status));
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", """{"ok":false,"error":"missing_scope","needed":"team:read","provided":"chat:write"}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal(("team:read", "chat:write"), (error.Error.Needed, error.Error.Provided));
        Assert.Contains("team:read", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_own_words_are_passed_on()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", """{"ok":false,"error":"invalid_blocks","errors":["b [json-pointer:/blocks/0]"],"response_metadata":{"messages":["[ERROR] a","b [json-pointer:/blocks/0]"]}}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal(["[ERROR] a", "b [json-pointer:/blocks/0]"], error.Error.Messages);
    }

    [Theory]
    [InlineData("""{"ok":false,"error":"trigger_expired"}""", "expired_trigger_id")]
    [InlineData("""{"ok":false,"error":"trigger_exchanged"}""", "exchanged_trigger_id")]
    [InlineData("""{"ok":false,"error":"invalid_arguments","response_metadata":{"messages":["[ERROR] `trigger_id` expired [json-pointer:/trigger_id]"]}}""", "expired_trigger_id")]
    public async Task All_spellings_of_a_dead_trigger_are_one(string body, string code)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("views.open", body);
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Views.Open("1.2.3", new ModalView { Title = "T", Blocks = [] }, Ct));
        Assert.Equal((code, SlackErrorClass.State), (error.Code, error.Class));
    }

    [Theory]
    [InlineData(200, "not_json", SlackErrorClass.Transient)]
    [InlineData(404, "http_404", SlackErrorClass.OurBug)]
    [InlineData(502, "http_502", SlackErrorClass.Transient)]
    public async Task A_page_instead_of_json_keeps_status_and_beginning(int status, string code, SlackErrorClass expected)
    {
        await using var world = await ApiWorld.Start();
        var page = "<html>" + new string('x', 600);
        world.Stub.On("conversations.create", page, status);
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Conversations.Create("a", false, Ct));
        Assert.Equal((code, expected, status), (error.Code, error.Class, (int)error.Error.Status!));
        Assert.Equal(page[..500], error.Error.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"ok":"true"}""")]
    public async Task An_answer_that_does_not_say_ok_is_no_success(string body)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.create", body);
        Assert.Equal("not_json", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Conversations.Create("a", false, Ct))).Code);
    }

    [Fact]
    public async Task Ok_without_what_was_asked_for_is_no_success()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("conversations.create", """{"ok":true}""");
        Assert.Equal("unreadable_answer", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Conversations.Create("a", false, Ct))).Code);
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "", 302, ("Location", new Uri(world.Stub.Root, "elsewhere").AbsoluteUri));
        Assert.Equal("redirected", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct))).Code);
        using var follower = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        using var careless = new SlackApi(follower, world.Options, world.Time, world.Log);
        Assert.Equal("redirected", (await Assert.ThrowsAsync<SlackException>(() => careless.Team.Info(Ct))).Code);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        await using var world = await ApiWorld.Start();
        using var slack = world.Client(world.Options with { BotToken = "" });
        Assert.Equal(SlackErrorClass.AuthenticationStop, (await Assert.ThrowsAsync<SlackException>(() => slack.Team.Info(Ct))).Class);
        Assert.Empty(world.Stub.Calls);
    }

    [Fact]
    public async Task In_practice_only_this_machine_is_called()
    {
        await using var world = await ApiWorld.Start();
        using var slack = world.Client(world.Options with { ApiUrl = new Uri("https://slack.example/api/") });
        Assert.Equal("foreign_host", (await Assert.ThrowsAsync<SlackException>(() => slack.Team.Info(Ct))).Code);
    }

    [Fact]
    public async Task Tokens_never_reach_logs_or_errors()
    {
        await using var world = await ApiWorld.Start();
        const string Leak = "xoxb-123-leaked and xapp-1-leaked and ticket=leaked&x and https://hooks.slack.com/commands/T1/leaked";
        world.Stub.On("team.info", $$$"""{"ok":true,"team":{"id":"T1"},"response_metadata":{"messages":["{{{Leak}}}"]}}""")
            .On("users.info", Leak, 500);
        await world.Slack.Team.Info(Ct);
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Users.Info("U1", Ct));
        var everything = string.Join('\n', [.. world.Log.All, error.ToString(), error.Error.ToString(), world.Options.ToString()]);
        Assert.DoesNotContain("leaked", everything, StringComparison.Ordinal);
        Assert.DoesNotContain("not-a-real-token", everything, StringComparison.Ordinal);
        Assert.Contains(world.Log.All, line => line.Contains("xoxb-…", StringComparison.Ordinal));
    }
}
