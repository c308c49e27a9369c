using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

public sealed class RetryTests
{
    private const string Team = """{"ok":true,"team":{"id":"T1"}}""";

    [Fact]
    public async Task Too_fast_waits_as_long_as_slack_asks()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", """{"ok":false,"error":"ratelimited"}""", 429, ("Retry-After", "7")).On("team.info", Team);
        Assert.Equal("T1", (await world.Slack.Team.Info(Ct)).Id);
        Assert.Equal([TimeSpan.FromSeconds(7)], world.Time.Waits);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("")]
    public async Task Too_fast_without_a_number_waits_half_a_minute_once(string retryAfter)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "", 429, ("Retry-After", retryAfter));
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal(SlackErrorClass.RateLimited, error.Class);
        Assert.Equal([TimeSpan.FromSeconds(30)], world.Time.Waits);
        Assert.Equal(2, world.Stub.Calls.Count);
    }

    [Fact]
    public async Task A_pause_longer_than_allowed_fails_at_once()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "{}", 429, ("Retry-After", "121"));
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal((SlackErrorClass.RateLimited, TimeSpan.FromSeconds(121)), (error.Class, error.Error.RetryAfter));
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task A_pause_holds_up_its_own_method_alone()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "{}", 429, ("Retry-After", "600")).On("users.info", """{"ok":true,"user":{"id":"U1"}}""");
        await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        await world.Slack.Users.Info("U1", Ct);
        Assert.Empty(world.Time.Waits);
        await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Equal([TimeSpan.FromSeconds(600)], world.Time.Waits);
    }

    [Fact]
    public async Task A_trigger_waits_for_nothing()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("views.open", "{}", 429, ("Retry-After", "1"));
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Views.Open("1.2.3", new ModalView { Title = "T", Blocks = [] }, Ct));
        Assert.Equal(SlackErrorClass.RateLimited, error.Class);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task During_a_pause_a_trigger_is_refused_at_once()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("views.open", "{}", 429, ("Retry-After", "60"));
        var view = new ModalView { Title = "T", Blocks = [] };
        await Fails(world.Slack.Views.Open("1.2.3", view, Ct));
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Views.Open("1.2.4", view, Ct));
        Assert.Equal(("ratelimited", TimeSpan.FromSeconds(60)), (error.Code, error.Error.RetryAfter));
        Assert.Single(world.Stub.Calls);
        Assert.Empty(world.Time.Waits);
    }

    [Fact]
    public async Task A_used_up_free_plan_is_not_waited_for()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", """{"ok":false,"error":"message_limit_exceeded"}""");
        await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct));
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task Reads_are_repeated_after_server_errors_and_cut_connections()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "", 503).Cut("team.info").On("team.info", """{"ok":false,"error":"internal_error"}""").On("team.info", Team);
        Assert.Equal("T1", (await world.Slack.Team.Info(Ct)).Id);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)], world.Time.Waits);
    }

    [Fact]
    public async Task Repeating_ends_after_four_attempts()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("team.info", "", 503);
        Assert.Equal("http_503", (await Assert.ThrowsAsync<SlackException>(() => world.Slack.Team.Info(Ct))).Code);
        Assert.Equal(4, world.Stub.Calls.Count);
    }

    [Fact]
    public async Task What_would_be_done_twice_is_not_repeated()
    {
        await using var world = await ApiWorld.Start();
        foreach (var method in (string[])["conversations.create", "chat.postEphemeral", "chat.scheduleMessage", "bookmarks.add", "canvases.create", "views.open", "views.update"])
            world.Stub.On(method, "", 500);
        var slack = world.Slack;
        var view = new ModalView { Title = "T", Blocks = [] };
        await Fails(slack.Conversations.Create("a", false, Ct));
        await Fails(slack.Chat.PostEphemeral(new PostEphemeral { Channel = "C1", User = "U1", Text = "t" }, Ct));
        await Fails(slack.Chat.ScheduleMessage(new ScheduleMessage { Channel = "C1", Text = "t", PostAt = world.Time.GetUtcNow() }, Ct));
        await Fails(slack.Bookmarks.Add("C1", "t", new Uri("https://x.example"), null, Ct));
        await Fails(slack.Canvases.Create("t", "m", null, Ct));
        await Fails(slack.Views.Open("1.2.3", view, Ct));
        await Fails(slack.Views.Update("V1", view, "hash", Ct));
        Assert.Equal(7, world.Stub.Calls.Count);
    }

    [Fact]
    public async Task A_request_that_never_left_is_repeated_whatever_it_was()
    {
        await using var world = await ApiWorld.Start();
        var gone = await SlackStub.Start();
        var address = new Uri(gone.Root, "api/");
        await gone.DisposeAsync();
        using var slack = world.Client(world.Options with { ApiUrl = address });
        Assert.Equal("not_sent", (await Assert.ThrowsAsync<SlackException>(() => slack.Conversations.Create("a", false, Ct))).Code);
        Assert.Equal(3, world.Time.Waits.Count);
    }

    [Fact]
    public async Task An_attempt_has_a_deadline()
    {
        await using var world = await ApiWorld.Start();
        var time = new VastBot.Testing.MovableTime();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.Stub.On("conversations.create", async context =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var slack = world.Client(world.Options with { Timeout = TimeSpan.FromSeconds(10) }, time);
        var call = slack.Conversations.Create("a", false, Ct);
        await arrived.Task.WaitAsync(TimeSpan.FromMinutes(1), Ct);
        time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(call.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.1));
        var error = await Assert.ThrowsAsync<SlackException>(() => call);
        Assert.Equal(("timeout", SlackErrorClass.Transient), (error.Code, error.Class));
    }

    [Fact]
    public async Task A_cancelled_caller_is_told_so()
    {
        await using var world = await ApiWorld.Start();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Slack.Team.Info(cancelled.Token));
    }

    private static async Task Fails(Task call) => await Assert.ThrowsAsync<SlackException>(() => call);
}
