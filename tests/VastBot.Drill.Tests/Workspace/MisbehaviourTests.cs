using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.Drill.Tests.Workspace;

/// <summary>What the workspace does wrong on purpose, and how it takes what an app does wrong.</summary>
public sealed class MisbehaviourTests
{
    [Theory]
    [InlineData("""{"channel":"C0OPS00001","text":"one","text":"two"}""", "invalid_json")]
    [InlineData("""{"channel":"C0OPS00001","text":"t","blocks":[{"type":"divider","type":"header"}]}""", "invalid_json")]
    [InlineData("""{"channel":"C0OPS00001","text":"t","blocks":"[{\"type\":\"divider\",\"type\":\"header\"}]"}""", "invalid_blocks_format")]
    public async Task Json_that_names_a_member_twice_is_refused(string body, string error)
    {
        await using var practice = await Practice.Start();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await practice.Call("chat.postMessage", content, null);
        Assert.Equal(error, answer.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_connection_asked_for_with_debug_reconnects_lives_six_minutes()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        var open = await practice.Call("apps.connections.open", token: practice.Server.AppToken);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(open.GetProperty("url").GetString() + "&debug_reconnects=true"), Practice.Ct);
        using var app = new SocketApp(socket);
        Assert.Equal("hello", (await app.Next()).GetProperty("type").GetString());
        while (time.PendingTimers == 0) await Task.Yield();
        time.Advance(TimeSpan.FromSeconds(359));
        var typing = practice.Server.TypeCommand("/vast help");
        Assert.Equal("slash_commands", (await app.TakeAndAcknowledge()).GetProperty("type").GetString());
        await typing;
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("refresh_requested", (await app.Next()).GetProperty("reason").GetString());
    }

    [Fact]
    public async Task A_silent_workspace_loses_what_it_says_and_speaks_again_when_it_may()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        using var app = await practice.Connect();
        practice.Server.Faults.SilentSockets = true;
        var unheard = practice.Server.TypeCommand("/vast lost");
        while (time.PendingTimers == 0) await Task.Yield();
        time.Advance(TimeSpan.FromSeconds(3));
        await unheard;
        Assert.Contains("operation_timeout", practice.Server.Messages()[^1].Text, StringComparison.Ordinal);
        practice.Server.Faults.SilentSockets = false;
        var heard = practice.Server.TypeCommand("/vast heard");
        Assert.Equal("heard", (await app.TakeAndAcknowledge()).GetProperty("payload").GetProperty("text").GetString());
        await heard;
    }

    [Fact]
    public async Task A_cut_envelope_ends_its_socket_half_way()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        practice.Server.Faults.Cuts = 1;
        await practice.Server.TypeCommand("/vast help");
        await Assert.ThrowsAnyAsync<WebSocketException>(app.Next);
        Assert.Contains("failed with the error", practice.Server.Messages()[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"image","alt_text":"a","image_url":"https://practice.invalid/a.png","slack_file":{"id":"F1"}}""", "either image_url or slack_file")]
    [InlineData("""{"type":"actions","elements":[{"type":"multi_users_select","action_id":"a"}]}""", "unsupported type")]
    [InlineData("""{"type":"actions","elements":[{"type":"channels_select","action_id":"a","response_url_enabled":true}]}""", "only allowed in input blocks of modals")]
    [InlineData("""{"type":"actions","elements":[{"type":"datetimepicker","action_id":"a","initial_date_time":12}]}""", "ten digits")]
    [InlineData("""{"type":"actions","elements":[{"type":"external_select","action_id":"a","initial_option":{"text":{"type":"plain_text","text":""},"value":"v"}}]}""", "more than 0 characters")]
    [InlineData(
        """{"type":"actions","elements":[{"type":"static_select","action_id":"a","options":[{"text":{"type":"plain_text","text":"x"},"value":"v"}],"initial_option":{"text":{"type":"plain_text","text":"y"},"value":"v"}}]}""",
        "one of the provided options")]
    public async Task Blocks_that_Slack_would_refuse_are_refused(string block, string expected)
    {
        await using var practice = await Practice.Start();
        var answer = await practice.Post([JsonNode.Parse(block)]);
        Assert.Equal("invalid_blocks", answer.GetProperty("error").GetString());
        Assert.Contains(expected, answer.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }
}
