using System.Text.Json;
using static VastBot.Slack.Tests.ApiWorld;

namespace VastBot.Slack.Tests;

/// <summary>What each method sends, and what it makes of the answer.</summary>
public sealed class MethodTests
{
    private static readonly ModalView Modal = new() { Title = "T", Blocks = [] };

    private static readonly Dictionary<string, (Func<SlackApi, Task> Call, string Method, string Form, string Answer)> Cases = new()
    {
        ["auth.test"] = (s => s.Auth.Test(Ct), "auth.test", "", """{"ok":true,"user_id":"U1"}"""),
        ["auth.teams.list"] = (s => Drain(s.Auth.Teams(Ct)), "auth.teams.list", "limit=100", """{"ok":true,"teams":[{"id":"T1"}]}"""),
        ["chat.update"] = (s => s.Chat.Update(new UpdateMessage { Channel = "C1", Ts = "1.2", Text = "t" }, Ct), "chat.update", "blocks=[]&channel=C1&parse=none&text=t&ts=1.2", """{"ok":true,"channel":"C1","ts":"1.2"}"""),
        ["chat.delete"] = (s => s.Chat.Delete("C1", "1.2", Ct), "chat.delete", "channel=C1&ts=1.2", "{\"ok\":true}"),
        ["chat.postEphemeral"] = (s => s.Chat.PostEphemeral(new PostEphemeral { Channel = "C1", User = "U1", Text = "t", ThreadTs = "1.2" }, Ct), "chat.postEphemeral", "channel=C1&text=t&thread_ts=1.2&user=U1", """{"ok":true,"message_ts":"1.3"}"""),
        ["chat.scheduleMessage"] = (s => s.Chat.ScheduleMessage(new ScheduleMessage { Channel = "C1", Text = "t", PostAt = DateTimeOffset.FromUnixTimeSeconds(99) }, Ct), "chat.scheduleMessage", "channel=C1&post_at=99&text=t&unfurl_links=false&unfurl_media=false", """{"ok":true,"scheduled_message_id":"Q1"}"""),
        ["chat.deleteScheduledMessage"] = (s => s.Chat.DeleteScheduledMessage("C1", "Q1", Ct), "chat.deleteScheduledMessage", "channel=C1&scheduled_message_id=Q1", "{\"ok\":true}"),
        ["chat.scheduledMessages.list"] = (s => Drain(s.Chat.ScheduledMessages("C1", Ct)), "chat.scheduledMessages.list", "channel=C1&limit=100", """{"ok":true,"scheduled_messages":[]}"""),
        ["chat.getPermalink"] = (s => s.Chat.GetPermalink("C1", "1.2", Ct), "chat.getPermalink", "channel=C1&message_ts=1.2", """{"ok":true,"permalink":"https://x.example/p"}"""),
        ["conversations.create"] = (s => s.Conversations.Create("inc-1", true, Ct), "conversations.create", "is_private=true&name=inc-1", Channel),
        ["conversations.invite"] = (s => s.Conversations.Invite("C1", ["U1", "U2", "U1"], Ct), "conversations.invite", "channel=C1&force=true&users=U1,U2", Channel),
        ["conversations.join"] = (s => s.Conversations.Join("C1", Ct), "conversations.join", "channel=C1", Channel),
        ["conversations.setTopic"] = (s => s.Conversations.SetTopic("C1", "a&b", Ct), "conversations.setTopic", "channel=C1&topic=a&b", Channel),
        ["conversations.setPurpose"] = (s => s.Conversations.SetPurpose("C1", "p", Ct), "conversations.setPurpose", "channel=C1&purpose=p", Channel),
        ["conversations.rename"] = (s => s.Conversations.Rename("C1", "inc-2", Ct), "conversations.rename", "channel=C1&name=inc-2", Channel),
        ["conversations.archive"] = (s => s.Conversations.Archive("C1", Ct), "conversations.archive", "channel=C1", "{\"ok\":true}"),
        ["conversations.history"] = (s => Drain(s.Conversations.History(new HistoryQuery { Channel = "C1", Oldest = "1.000001", Latest = "2.2", Inclusive = true, IncludeAllMetadata = true }, Ct)), "conversations.history", "channel=C1&include_all_metadata=true&inclusive=true&latest=2.2&limit=200&oldest=1.000001", Messages),
        ["one message"] = (s => s.Conversations.Message("C1", "1764000000.000100", Ct), "conversations.history", "channel=C1&include_all_metadata=true&inclusive=true&latest=1764000000.000100&limit=1&oldest=1764000000.000100", Messages),
        ["conversations.replies"] = (s => Drain(s.Conversations.Replies("1.2", new HistoryQuery { Channel = "C1", PageSize = 9_999 }, Ct)), "conversations.replies", "channel=C1&limit=999&ts=1.2", Messages),
        ["conversations.info"] = (s => s.Conversations.Info("C1", Ct), "conversations.info", "channel=C1&include_num_members=true", Channel),
        ["conversations.list"] = (s => Drain(s.Conversations.List(["public_channel"], true, Ct)), "conversations.list", "exclude_archived=true&limit=200&types=public_channel", """{"ok":true,"channels":[]}"""),
        ["conversations.members"] = (s => Drain(s.Conversations.Members("C1", Ct)), "conversations.members", "channel=C1&limit=200", """{"ok":true,"members":["U1"]}"""),
        ["conversations.open"] = (s => s.Conversations.Open(["U1", "U2"], Ct), "conversations.open", "users=U1,U2", Channel),
        ["views.open"] = (s => s.Views.Open("1.2.3", Modal, Ct), "views.open", $"trigger_id=1.2.3&view={Wire(Modal)}", View),
        ["views.push"] = (s => s.Views.Push("1.2.3", Modal, Ct), "views.push", $"trigger_id=1.2.3&view={Wire(Modal)}", View),
        ["views.update"] = (s => s.Views.Update("V1", Modal, "h", Ct), "views.update", $"hash=h&view={Wire(Modal)}&view_id=V1", View),
        ["views.update by name"] = (s => s.Views.UpdateByExternalId("e", Modal, null, Ct), "views.update", $"external_id=e&view={Wire(Modal)}", View),
        ["views.publish"] = (s => s.Views.Publish("U1", new HomeView { Blocks = [] }, "h", Ct), "views.publish", """hash=h&user_id=U1&view={"type":"home","blocks":[],"private_metadata":""}""", View),
        ["users.info"] = (s => s.Users.Info("U1", Ct), "users.info", "user=U1", """{"ok":true,"user":{"id":"U1","profile":{"email":"a@b.example"}}}"""),
        ["users.lookupByEmail"] = (s => s.Users.LookupByEmail("a@b.example", Ct), "users.lookupByEmail", "email=a@b.example", """{"ok":true,"user":{"id":"U1"}}"""),
        ["usergroups.list"] = (s => s.UserGroups.List(true, false, Ct), "usergroups.list", "include_disabled=false&include_users=true", """{"ok":true,"usergroups":[{"id":"S1","users":["U1"]}]}"""),
        ["usergroups.users.list"] = (s => s.UserGroups.Users("S1", Ct), "usergroups.users.list", "usergroup=S1", """{"ok":true,"users":["U1"]}"""),
        ["pins.add"] = (s => s.Pins.Add("C1", "1.2", Ct), "pins.add", "channel=C1&timestamp=1.2", "{\"ok\":true}"),
        ["bookmarks.add"] = (s => s.Bookmarks.Add("C1", "t", new Uri("https://x.example/"), ":a:", Ct), "bookmarks.add", "channel_id=C1&emoji=:a:&link=https://x.example/&title=t&type=link", """{"ok":true,"bookmark":{"id":"Bk1"}}"""),
        ["bookmarks.list"] = (s => s.Bookmarks.List("C1", Ct), "bookmarks.list", "channel_id=C1", """{"ok":true,"bookmarks":[{"id":"Bk1","title":"t","link":"https://x.example/"}]}"""),
        ["reactions.add"] = (s => s.Reactions.Add("C1", "1.2", ":eyes:", Ct), "reactions.add", "channel=C1&name=eyes&timestamp=1.2", "{\"ok\":true}"),
        ["canvases.create"] = (s => s.Canvases.Create("t", "# m", "C1", Ct), "canvases.create", """channel_id=C1&document_content={"type":"markdown","markdown":"# m"}&title=t""", """{"ok":true,"canvas_id":"F1"}"""),
        ["canvases.access.set"] = (s => s.Canvases.Share("F1", "C1", Ct), "canvases.access.set", """access_level=read&canvas_id=F1&channel_ids=["C1"]""", "{\"ok\":true}"),
        ["conversations.canvases.create"] = (s => s.Canvases.CreateInChannel("C1", "# m", null, Ct), "conversations.canvases.create", """channel_id=C1&document_content={"type":"markdown","markdown":"# m"}""", """{"ok":true,"canvas_id":"F1"}"""),
        ["apps.connections.open"] = (s => s.Apps.OpenConnection(Ct), "apps.connections.open", "", """{"ok":true,"url":"wss://wss-primary.slack.com/link/?ticket=t"}"""),
        ["team.info"] = (s => s.Team.Info(Ct), "team.info", "", """{"ok":true,"team":{"id":"T1"}}"""),
    };

    private const string Channel = """{"ok":true,"channel":{"id":"C1"}}""";

    private const string Messages = """{"ok":true,"messages":[{"ts":"1764000000.000100","text":"t"}]}""";

    private const string View = """{"ok":true,"view":{"id":"V1","hash":"h"}}""";

    public static TheoryData<string> Names() => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_method_sends_its_arguments_as_a_form(string name)
    {
        await using var world = await ApiWorld.Start();
        var (call, method, form, answer) = Cases[name];
        world.Stub.On(method, answer);
        await call(world.Slack);
        var sent = Assert.Single(world.Stub.Calls);
        Assert.Equal((method, form), (sent.Method, sent.Form));
        Assert.Equal("application/x-www-form-urlencoded", sent.ContentType);
        Assert.Equal($"Bearer {(name == "apps.connections.open" ? AppToken : BotToken)}", sent.Authorization);
        Assert.Equal("", sent.Query);
        Assert.DoesNotContain("token=", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_carries_a_key_and_no_previews()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1764000000.000200","message":{"ts":"1764000000.000200","blocks":[{"type":"new"}]}}""");
        var message = new Message("t", [new DividerBlock()]) { Metadata = new MessageMetadata { EventType = "card" }.WithKey("k1") };
        var posted = await world.Slack.Chat.PostMessage(PostMessage.From("C1", message, "1.2"), Ct);
        Assert.Equal(
            """blocks=[{"type":"divider"}]&channel=C1&metadata={"event_type":"card","event_payload":{"key":"k1"}}&text=t&thread_ts=1.2&unfurl_links=false&unfurl_media=false""",
            Assert.Single(world.Stub.Calls).Form);
        Assert.Equal("1764000000.000200", posted.Ts);
        Assert.IsType<UnknownBlock>(Assert.Single(posted.Message!.Blocks));
    }

    [Fact]
    public async Task A_post_without_a_key_gets_one()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("chat.postMessage", """{"ok":true,"channel":"C1","ts":"1.2"}""");
        await world.Post();
        using var metadata = JsonDocument.Parse(Assert.Single(world.Stub.Calls).Field("metadata")!);
        Assert.Equal(32, metadata.RootElement.GetProperty("event_payload").GetProperty("key").GetString()!.Length);
    }

    [Fact]
    public async Task Granted_scopes_and_slacks_clock_come_from_headers()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("auth.test", """{"ok":true,"user_id":"U1","bot_id":"B1"}""", 200, ("X-OAuth-Scopes", "chat:write, commands"), ("Date", "Fri, 20 Nov 2026 03:00:07 GMT"));
        var self = await world.Slack.Auth.Test(Ct);
        Assert.Equal(["chat:write", "commands"], self.Scopes);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 3, 0, 7, TimeSpan.Zero), self.ServerTime);
    }

    [Theory]
    [InlineData("pins.add", "already_pinned")]
    [InlineData("reactions.add", "already_reacted")]
    [InlineData("conversations.archive", "already_archived")]
    [InlineData("chat.delete", "message_not_found")]
    [InlineData("chat.deleteScheduledMessage", "invalid_scheduled_message_id")]
    public async Task What_is_so_already_is_no_error(string method, string code)
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On(method, $$"""{"ok":false,"error":"{{code}}"}""");
        var done = (Task<bool>)Cases[method].Call(world.Slack);
        Assert.False(await done);
    }

    [Fact]
    public async Task Nobody_with_that_address_is_no_error()
    {
        await using var world = await ApiWorld.Start();
        world.Stub.On("users.lookupByEmail", """{"ok":false,"error":"users_not_found"}""");
        Assert.Null(await world.Slack.Users.LookupByEmail("a@b.example", Ct));
    }

    [Fact]
    public async Task What_slack_would_refuse_is_not_sent()
    {
        await using var world = await ApiWorld.Start();
        var tooLong = new SectionBlock { Text = new Markdown(new string('x', 3_001)) };
        var message = new Message("t", [tooLong]);
        var view = Modal with { Blocks = [tooLong] };
        await Refused(() => world.Slack.Chat.PostMessage(PostMessage.From("C1", message), Ct));
        await Refused(() => world.Slack.Chat.Update(UpdateMessage.From("C1", "1.2", message), Ct));
        await Refused(() => world.Slack.Chat.PostEphemeral(PostEphemeral.From("C1", "U1", message), Ct));
        await Refused(() => world.Slack.Views.Open("1.2.3", view, Ct));
        await Refused(() => world.Slack.Views.Publish("U1", new HomeView { Blocks = [tooLong] }, null, Ct));
        Assert.Empty(world.Stub.Calls);
    }

    private static async Task Refused(Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<BlockKitException>(call);
        Assert.Equal(("refused_locally", SlackErrorClass.OurBug), (refusal.Code, refusal.Class));
        Assert.Equal("/blocks/0/text/text", Assert.Single(refusal.Problems).Path);
        Assert.Contains("3001 characters", refusal.Message, StringComparison.Ordinal);
    }

    private static string Wire(ModalView view) => JsonSerializer.Serialize(view, SlackJson.Wire.ModalView);

    private static async Task Drain<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items)
        {
        }
    }
}
