using System.Net.WebSockets;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.Drill.Tests.Workspace;

public sealed class SocketModeTests
{
    [Fact]
    public async Task A_ticket_opens_one_socket_only()
    {
        await using var practice = await Practice.Start();
        var url = new Uri((await practice.Call("apps.connections.open", token: PracticeIds.AppToken)).Text("url")!);
        using var first = new ClientWebSocket();
        await first.ConnectAsync(url, Practice.Ct);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(url, Practice.Ct));
    }

    [Fact]
    public async Task A_command_travels_to_the_app_and_its_acknowledgement_to_the_person()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var typed = practice.Server.TypeCommand("/vast help @commander & #ops");
        var envelope = await app.TakeAndAcknowledge(new JsonObject { ["text"] = "an answer" });
        await typed;
        var payload = envelope.GetProperty("payload");
        Assert.Equal("slash_commands", envelope.Text("type"));
        Assert.Equal($"help <@{PracticeIds.Commander}> &amp; <#{PracticeIds.Ops}|ops>", payload.Text("text"));
        var answer = practice.Server.Messages()[^1];
        Assert.Equal(("an answer", PracticeIds.Responder), (answer.Text, answer.OnlyFor));
    }

    [Fact]
    public async Task A_command_that_nobody_acknowledges_in_three_seconds_tells_the_person()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        using var app = await practice.Connect();
        var typed = practice.Server.TypeCommand("/vast triage");
        await app.Next();
        time.Advance(TimeSpan.FromSeconds(3));
        await typed;
        Assert.Contains("operation_timeout", practice.Server.Messages()[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_socket_the_person_is_told_at_once()
    {
        await using var practice = await Practice.Start();
        await practice.Server.TypeCommand("/vast triage");
        Assert.Contains("dispatch_failed", practice.Server.Messages()[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_waits_for_a_socket_and_comes_as_a_retry()
    {
        await using var practice = await Practice.Start();
        await practice.Server.TypeCommand("@vastbot help");
        using var app = await practice.Connect();
        var envelope = await app.TakeAndAcknowledge();
        Assert.Equal(("events_api", 1), (envelope.Text("type"), envelope.Number("retry_attempt")));
        Assert.Equal("app_mention", envelope.GetProperty("payload").GetProperty("event").Text("type"));
    }

    [Fact]
    public async Task An_unacknowledged_event_comes_again_with_the_same_event_id()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        using var app = await practice.Connect();
        await practice.Server.TypeCommand("@vastbot help");
        var first = await app.Next();
        time.Advance(TimeSpan.FromSeconds(3));
        await Settled(() => time.PendingTimers > 0);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = await app.TakeAndAcknowledge();
        Assert.Equal(first.GetProperty("payload").Text("event_id"), second.GetProperty("payload").Text("event_id"));
        Assert.Equal((0, 1, "timeout"), (first.Number("retry_attempt"), second.Number("retry_attempt"), second.Text("retry_reason")));
    }

    [Fact]
    public async Task Duplicates_carry_the_same_envelope()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        practice.Server.Faults.Duplicates = 2;
        var typed = practice.Server.TypeCommand("/vast help");
        var ids = new List<string?>();
        for (var i = 0; i < 3; i++) ids.Add((await app.TakeAndAcknowledge()).Text("envelope_id"));
        await typed;
        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task A_refresh_is_announced_and_the_next_delivery_takes_the_new_socket()
    {
        await using var practice = await Practice.Start();
        using var old = await practice.Connect();
        await practice.Server.Sockets.Refresh();
        var goodbye = await old.Next();
        using var young = await practice.Connect();
        var typed = practice.Server.TypeCommand("/vast help");
        var envelope = await young.TakeAndAcknowledge();
        await typed;
        Assert.Equal(("disconnect", "refresh_requested"), (goodbye.Text("type"), goodbye.Text("reason")));
        Assert.Equal("slash_commands", envelope.Text("type"));
    }

    [Fact]
    public async Task The_eleventh_socket_is_sent_away()
    {
        await using var practice = await Practice.Start();
        var apps = new List<SocketApp>();
        for (var i = 0; i < 10; i++) apps.Add(await practice.Connect());
        var url = new Uri((await practice.Call("apps.connections.open", token: PracticeIds.AppToken)).Text("url")!);
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(url, Practice.Ct);
        using var eleventh = new SocketApp(socket);
        Assert.Equal("too_many_websockets", (await eleventh.Next()).Text("reason"));
        apps.ForEach(a => a.Dispose());
    }

    [Fact]
    public async Task Dropped_sockets_end_without_a_goodbye()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        practice.Server.Sockets.Drop();
        await Assert.ThrowsAsync<WebSocketException>(app.Next);
    }

    private static async Task Settled(Func<bool> condition)
    {
        for (var i = 0; i < 6_000 && !condition(); i++) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Practice.Ct);
        Assert.True(condition());
    }
}
