using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

/// <summary>A post of unknown fate is looked for, and never posted twice.</summary>
public sealed class PostTests
{
    private const string Ok = """{"ok":true,"channel":"C0OPS0001","ts":"2.2"}""";

    private static readonly PostMessage Keyed = PostMessage.From(
        "C0OPS0001", new Message("A full sentence.", []) { Metadata = new MessageMetadata { EventType = "card" }.WithKey("k1") });

    [Theory]
    [InlineData("server error")]
    [InlineData("internal_error")]
    [InlineData("cut")]
    [InlineData("page of a proxy")]
    public async Task A_post_that_stands_already_is_not_posted_again(string failure)
    {
        await using var world = await Self();
        _ = failure switch
        {
            "server error" => world.Stub.On("chat.postMessage", "", 502),
            "internal_error" => world.Stub.On("chat.postMessage", """{"ok":false,"error":"internal_error"}"""),
            "cut" => world.Stub.Cut("chat.postMessage"),
            _ => world.Stub.On("chat.postMessage", "<html>"),
        };
        world.Stub.On("conversations.history", History("B1", "k1"));
        var posted = await world.Slack.Chat.PostMessage(Keyed, Ct);
        Assert.Equal(("C0OPS0001", "2.2"), (posted.Channel, posted.Ts));
        Assert.Single(world.Stub.CallsOf("chat.postMessage"));
        var look = Assert.Single(world.Stub.CallsOf("conversations.history"));
        Assert.Equal("channel=C0OPS0001&include_all_metadata=true&limit=200&oldest=1795143300.000000", look.Form);
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_posted_again_with_the_same_key()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("chat.postMessage", Ok).On("conversations.history", """{"ok":true,"messages":[]}""");
        await world.Slack.Chat.PostMessage(Keyed with { Metadata = null }, Ct);
        var posts = world.Stub.CallsOf("chat.postMessage");
        Assert.Equal(2, posts.Count);
        Assert.Equal(posts[0].Form, posts[1].Form);
    }

    [Fact]
    public async Task Slack_may_still_be_at_work_after_a_cut_so_it_is_looked_for_twice()
    {
        await using var world = await Self();
        world.Stub.Cut("chat.postMessage").On("conversations.history", """{"ok":true,"messages":[]}""").On("conversations.history", History("B1", "k1"));
        Assert.Equal("2.2", (await world.Slack.Chat.PostMessage(Keyed, Ct)).Ts);
        Assert.Single(world.Stub.CallsOf("chat.postMessage"));
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)], world.Time.Waits);
    }

    [Theory]
    [InlineData("B2", "k1")]
    [InlineData("B1", "k2")]
    public async Task Another_bots_or_another_message_is_not_mistaken_for_it(string botId, string key)
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("chat.postMessage", Ok).On("conversations.history", History(botId, key));
        await world.Slack.Chat.PostMessage(Keyed, Ct);
        Assert.Equal(2, world.Stub.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_nothing_is_posted_again()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("conversations.history", """{"ok":false,"error":"not_in_channel"}""");
        var error = await Assert.ThrowsAsync<SlackException>(() => world.Slack.Chat.PostMessage(Keyed, Ct));
        Assert.Equal(("http_500", SlackErrorClass.Transient), (error.Code, error.Class));
        Assert.Contains("not_in_channel", error.Message, StringComparison.Ordinal);
        Assert.Single(world.Stub.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Posting_ends_after_three_attempts()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("conversations.history", """{"ok":true,"messages":[]}""");
        await Assert.ThrowsAsync<SlackException>(() => world.Slack.Chat.PostMessage(Keyed, Ct));
        Assert.Equal(3, world.Stub.CallsOf("chat.postMessage").Count);
    }

    [Fact]
    public async Task After_ok_nothing_is_posted_again_however_strange_the_rest()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", """{"ok":true,"channel":["?"]}""").On("conversations.history", """{"ok":true,"messages":[]}""");
        await Assert.ThrowsAsync<SlackException>(() => world.Post());
        Assert.Single(world.Stub.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task Behind_a_gateways_error_slack_may_still_be_at_work()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 504).On("conversations.history", """{"ok":true,"messages":[]}""").On("conversations.history", History("B1", "k1"));
        Assert.Equal("2.2", (await world.Slack.Chat.PostMessage(Keyed, Ct)).Ts);
        Assert.Single(world.Stub.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task What_could_not_even_connect_was_not_sent()
    {
        using var http = new HttpClient(new Unconnected());
        var wire = new SlackWire(http, new SlackApiOptions { ApiUrl = new Uri("http://127.0.0.1:9/api/"), BotToken = BotToken, AppToken = AppToken }, TimeProvider.System);
        var error = await Assert.ThrowsAsync<SlackException>(() => wire.Send(SlackMethods.ChatPostMessage, new Form(), BotToken, Ct));
        Assert.Equal(SlackWire.NotSent, error.Code);
    }

    [Fact]
    public async Task A_reply_is_looked_for_in_its_thread()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("conversations.replies", History("B1", "k1"));
        await world.Slack.Chat.PostMessage(Keyed with { ThreadTs = "1.1" }, Ct);
        Assert.Equal("1.1", Assert.Single(world.Stub.CallsOf("conversations.replies")).Field("ts"));
    }

    [Fact]
    public async Task A_message_to_a_person_is_looked_for_in_the_conversation_with_them()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", "", 500).On("conversations.open", """{"ok":true,"channel":{"id":"D1"}}""").On("conversations.history", History("B1", "k1"));
        Assert.Equal("D1", (await world.Slack.Chat.PostMessage(Keyed with { Channel = "U1" }, Ct)).Channel);
    }

    [Fact]
    public async Task A_message_that_may_stand_since_before_a_crash_is_looked_for_first()
    {
        await using var world = await Self();
        world.Stub.On("conversations.history", History("B1", "k1"));
        var posted = await world.Slack.Chat.PostMessage(Keyed with { AttemptedSince = world.Time.GetUtcNow().AddHours(-1) }, Ct);
        Assert.Equal(("2.2", true), (posted.Ts, posted.IsFound));
        Assert.Empty(world.Stub.CallsOf("chat.postMessage"));
    }

    [Fact]
    public async Task A_refused_post_is_neither_looked_for_nor_repeated()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", """{"ok":false,"error":"not_in_channel"}""");
        await Assert.ThrowsAsync<SlackException>(() => world.Post());
        Assert.Single(world.Stub.Calls);
    }

    [Fact]
    public async Task A_channel_gets_three_messages_at_once_and_then_one_a_second()
    {
        await using var world = await Self();
        world.Stub.On("chat.postMessage", Ok);
        for (var i = 0; i < 3; i++) await world.Post();
        await world.Post("C0OTHER01");
        Assert.Empty(world.Time.Waits);
        await world.Post();
        await world.Post();
        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], world.Time.Waits);
    }

    private static async Task<ApiWorld> Self()
    {
        var world = await ApiWorld.Start();
        world.Stub.On("auth.test", """{"ok":true,"bot_id":"B1"}""");
        return world;
    }

    /// <summary>Ends as a connection does that takes longer than the handler allows.</summary>
    private sealed class Unconnected : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new TaskCanceledException("Connecting took too long.", new TimeoutException()));
    }

    private static string History(string botId, string key) =>
        """{"ok":true,"messages":[{"ts":"3.3","text":"person","user":"U1"},{"ts":"2.2","bot_id":"BOT","metadata":{"event_type":"card","event_payload":{"key":"KEY","n":1}}}]}"""
            .Replace("BOT", botId, StringComparison.Ordinal).Replace("KEY", key, StringComparison.Ordinal);
}
