using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Api;
using VastBot.Testing;

namespace VastBot.Drill.Tests.Workspace;

public sealed class WebApiTests
{
    [Theory]
    [InlineData("", "not_authed")]
    [InlineData("xoxb-wrong", "invalid_auth")]
    [InlineData(PracticeIds.AppToken, "not_allowed_token_type")]
    public async Task Refuses_a_missing_wrong_or_foreign_token(string token, string error)
    {
        await using var practice = await Practice.Start();
        Assert.Equal(error, (await practice.Call("auth.test", token: token)).GetProperty("error").GetString());
    }

    [Fact]
    public async Task Opens_sockets_for_the_app_token_only()
    {
        await using var practice = await Practice.Start();
        Assert.Equal("not_allowed_token_type", (await practice.Call("apps.connections.open")).GetProperty("error").GetString());
        Assert.True((await practice.Call("apps.connections.open", token: PracticeIds.AppToken)).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_method_that_takes_forms_only_does_not_see_json()
    {
        await using var practice = await Practice.Start();
        var json = await practice.Call("users.info", new JsonObject { ["user"] = PracticeIds.Responder });
        var form = await practice.CallForm("users.info", ("user", PracticeIds.Responder));
        Assert.Equal("user_not_found", json.GetProperty("error").GetString());
        Assert.Equal("responder", form.GetProperty("user").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Warns_about_json_without_a_charset()
    {
        await using var practice = await Practice.Start();
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new("application/json");
        var answer = await practice.Call("auth.test", content, null);
        Assert.Equal("missing_charset", answer.GetProperty("warning").GetString());
    }

    [Fact]
    public async Task Says_which_scope_is_missing()
    {
        await using var practice = await Practice.Start(new WorkspaceOptions { Scopes = Scopes.All.Remove("chat:write") });
        var answer = await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "x" });
        Assert.Equal(("missing_scope", "chat:write"), (answer.Text("error"), answer.Text("needed")));
        Assert.DoesNotContain("chat:write,", answer.Text("provided")! + ",", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_429_per_method_and_only_until_the_pause_is_over()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        for (var i = 0; i < ApiMethod.Tier2; i++) Assert.True((await practice.CallForm("conversations.list")).GetProperty("ok").GetBoolean());
        using var content = new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var refused = await practice.Send("conversations.list", content, null);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(3, refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.True((await practice.Call("auth.test")).GetProperty("ok").GetBoolean());
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.True((await practice.CallForm("conversations.list")).GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task A_storm_and_a_refusal_hit_the_named_method_alone()
    {
        await using var practice = await Practice.Start();
        practice.Server.Faults.Storm("auth.test", 1);
        practice.Server.Faults.Refuse("team.info", "fatal_error");
        Assert.Equal("ratelimited", (await practice.Call("auth.test")).Text("error"));
        Assert.True((await practice.Call("auth.test")).GetProperty("ok").GetBoolean());
        Assert.Equal("fatal_error", (await practice.CallForm("team.info")).Text("error"));
    }

    [Fact]
    public async Task Posts_where_Slack_lets_a_bot_post_and_nowhere_else()
    {
        await using var practice = await Practice.Start();
        Assert.True((await Say(PracticeIds.Ops)).GetProperty("ok").GetBoolean());
        Assert.True((await Say(PracticeIds.General)).GetProperty("ok").GetBoolean());
        Assert.Equal("channel_not_found", (await Say(PracticeIds.Private)).Text("error"));
        Assert.Equal("not_in_channel", (await practice.CallForm("conversations.history", ("channel", PracticeIds.General))).Text("error"));
        Assert.StartsWith("D0", (await Say(PracticeIds.Commander)).Text("channel"), StringComparison.Ordinal);

        Task<System.Text.Json.JsonElement> Say(string channel) => practice.Call("chat.postMessage", new JsonObject { ["channel"] = channel, ["text"] = "hello" });
    }

    [Fact]
    public async Task Edits_only_the_bots_own_messages_and_only_so_much_text()
    {
        await using var practice = await Practice.Start();
        await practice.Server.TypeCommand("from a person");
        var theirs = practice.Server.Messages()[^1].Ts;
        var ours = (await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "ours" })).Text("ts")!;
        Assert.Equal("cant_update_message", (await Update(theirs, "x")).Text("error"));
        Assert.Equal("message_not_found", (await Update("1.000001", "x")).Text("error"));
        Assert.Equal("msg_too_long", (await Update(ours, new string('x', 4001))).Text("error"));
        Assert.True((await Update(ours, new string('x', 4000))).GetProperty("ok").GetBoolean());

        Task<System.Text.Json.JsonElement> Update(string ts, string text) =>
            practice.Call("chat.update", new JsonObject { ["channel"] = PracticeIds.Ops, ["ts"] = ts, ["text"] = text });
    }

    [Fact]
    public async Task Editing_text_alone_takes_the_blocks_away_and_marks_the_message()
    {
        await using var practice = await Practice.Start();
        var ts = (await practice.Post([new JsonObject { ["type"] = "divider" }])).Text("ts")!;
        await practice.Call("chat.update", new JsonObject { ["channel"] = PracticeIds.Ops, ["ts"] = ts, ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }) });
        Assert.Null(practice.Server.Messages()[^1].EditedTs);
        await practice.Call("chat.update", new JsonObject { ["channel"] = PracticeIds.Ops, ["ts"] = ts, ["text"] = "new" });
        var message = practice.Server.Messages()[^1];
        Assert.Null(message.Blocks);
        Assert.NotNull(message.EditedTs);
    }

    [Theory]
    [InlineData("ops", "name_taken")]
    [InlineData("", "invalid_name_required")]
    [InlineData("Inc One", "invalid_name_specials")]
    [InlineData("---", "invalid_name_punctuation")]
    public async Task Refuses_bad_and_taken_channel_names(string name, string error)
    {
        await using var practice = await Practice.Start();
        Assert.Equal(error, (await practice.Call("conversations.create", new JsonObject { ["name"] = name })).Text("error"));
    }

    [Fact]
    public async Task A_channel_name_has_at_most_80_characters_and_stays_taken_when_archived()
    {
        await using var practice = await Practice.Start();
        var name = new string('a', 80);
        var made = await practice.Call("conversations.create", new JsonObject { ["name"] = name });
        await practice.Call("conversations.archive", new JsonObject { ["channel"] = made.GetProperty("channel").Text("id") });
        Assert.Equal("invalid_name_maxlength", (await practice.Call("conversations.create", new JsonObject { ["name"] = name + "a" })).Text("error"));
        Assert.Equal("name_taken", (await practice.Call("conversations.create", new JsonObject { ["name"] = name })).Text("error"));
    }

    [Fact]
    public async Task History_pages_by_cursor_newest_first_and_a_thread_oldest_first()
    {
        await using var practice = await Practice.Start();
        for (var i = 0; i < 5; i++) await practice.Server.TypeCommand($"m{i}");
        var parent = practice.Server.Messages()[0].Ts;
        await practice.Server.TypeCommand("reply", thread: parent);
        var first = await practice.CallForm("conversations.history", ("channel", PracticeIds.Ops), ("limit", "3"));
        var cursor = first.GetProperty("response_metadata").Text("next_cursor")!;
        var second = await practice.CallForm("conversations.history", ("channel", PracticeIds.Ops), ("limit", "3"), ("cursor", cursor));
        Assert.EndsWith("=", cursor, StringComparison.Ordinal);
        Assert.Equal(["m4", "m3", "m2"], first.Items("messages").Select(m => m.Text("text")));
        Assert.Equal(["m1", "m0"], second.Items("messages").Select(m => m.Text("text")));
        var thread = await practice.CallForm("conversations.replies", ("channel", PracticeIds.Ops), ("ts", parent));
        Assert.Equal(["m0", "reply"], thread.Items("messages").Select(m => m.Text("text")));
    }

    [Fact]
    public async Task Uploads_in_three_steps_and_refuses_another_length()
    {
        await using var practice = await Practice.Start();
        var place = await practice.CallForm("files.getUploadURLExternal", ("filename", "logs.txt"), ("length", "4"));
        var url = new Uri(place.Text("upload_url")!);
        using var wrong = new ByteArrayContent([1, 2, 3]);
        using var right = new ByteArrayContent([1, 2, 3, 4]);
        using var refused = await practice.Http.PostAsync(url, wrong, Practice.Ct);
        using var taken = await practice.Http.PostAsync(url, right, Practice.Ct);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        var files = $$"""[{"id":"{{place.Text("file_id")}}","title":"Logs"}]""";
        Assert.True((await practice.CallForm("files.completeUploadExternal", ("files", files), ("channel_id", PracticeIds.Ops))).GetProperty("ok").GetBoolean());
        Assert.Equal("file_not_found", (await practice.CallForm("files.completeUploadExternal", ("files", files))).Text("error"));
        Assert.Equal("Logs", practice.Server.Messages()[^1].Files.Single().Title);
    }

    [Fact]
    public async Task Marks_can_be_put_once_only()
    {
        await using var practice = await Practice.Start();
        await practice.Server.TypeCommand("hello");
        var ts = practice.Server.Messages()[0].Ts;
        foreach (var (method, again) in new[] { ("reactions.add", "already_reacted"), ("pins.add", "already_pinned") })
        {
            var arguments = () => new JsonObject { ["channel"] = PracticeIds.Ops, ["timestamp"] = ts, ["name"] = "eyes" };
            Assert.True((await practice.Call(method, arguments())).GetProperty("ok").GetBoolean());
            Assert.Equal(again, (await practice.Call(method, arguments())).Text("error"));
        }
    }
}
