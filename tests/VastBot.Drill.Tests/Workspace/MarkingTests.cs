using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Api;

namespace VastBot.Drill.Tests.Workspace;

/// <summary>Reactions, pins, names and scopes of channels: what a person or the app does, and what the app hears of it.</summary>
public sealed class MarkingTests
{
    [Fact]
    public async Task A_persons_reaction_is_an_event_and_so_is_taking_it_back()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var ts = (await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "It is the proxy" })).Text("ts")!;
        Assert.True(practice.Server.Marking.React(PracticeIds.Commander, PracticeIds.Ops, ts, "pushpin"));
        var added = await Heard(app);
        Assert.Equal(("reaction_added", "pushpin", PracticeIds.Commander, PracticeIds.BotUser), (added.Text("type"), added.Text("reaction"), added.Text("user"), added.Text("item_user")));
        Assert.Equal((PracticeIds.Ops, ts), (added.GetProperty("item").Text("channel"), added.GetProperty("item").Text("ts")));
        practice.Server.Marking.React(PracticeIds.Commander, PracticeIds.Ops, ts, "pushpin");
        Assert.Equal("reaction_removed", (await Heard(app)).Text("type"));
        Assert.Empty(practice.Server.Messages()[0].Reactions);
    }

    [Fact]
    public async Task A_person_pins_what_the_app_then_finds_pinned()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var ts = (await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "Card" })).Text("ts")!;
        Assert.True(practice.Server.Marking.Pin(PracticeIds.Responder, PracticeIds.Ops, ts));
        Assert.Equal("pin_added", (await Heard(app)).Text("type"));
        Assert.Equal("already_pinned", (await practice.Call("pins.add", new JsonObject { ["channel"] = PracticeIds.Ops, ["timestamp"] = ts })).Text("error"));
    }

    [Fact]
    public async Task Nobody_marks_what_they_do_not_see()
    {
        await using var practice = await Practice.Start();
        var hidden = practice.Server.State.Post(PracticeIds.Private, new() { UserId = PracticeIds.Commander, Text = "Between us" });
        Assert.False(practice.Server.Marking.React(PracticeIds.Outsider, PracticeIds.Private, hidden.Ts, "eyes"));
        Assert.False(practice.Server.Marking.Pin(PracticeIds.Outsider, PracticeIds.Private, hidden.Ts));
        Assert.False(practice.Server.Marking.React("U0NOBODY", PracticeIds.Ops, hidden.Ts, "eyes"));
    }

    [Fact]
    public async Task An_event_that_the_app_did_not_subscribe_to_is_not_delivered()
    {
        await using var practice = await Practice.Start(new WorkspaceOptions { Events = ["reaction_added", "message.im"] });
        using var app = await practice.Connect();
        var ts = (await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = "Card" })).Text("ts")!;
        practice.Server.Marking.Pin(PracticeIds.Responder, PracticeIds.Ops, ts);
        practice.Server.Marking.React(PracticeIds.Responder, PracticeIds.Ops, ts, "eyes");
        Assert.Equal("reaction_added", (await Heard(app)).Text("type"));
        await practice.Server.TypeCommand("@vastbot hello");
        await practice.Server.TypeCommand("hello", "D0DIRECT01");
        Assert.Equal("message", (await Heard(app)).Text("type"));
    }

    [Fact]
    public async Task The_app_renames_its_own_channel_only_and_to_a_free_name()
    {
        await using var practice = await Practice.Start();
        var made = (await practice.Call("conversations.create", new JsonObject { ["name"] = "inc-1" })).GetProperty("channel").Text("id");
        Assert.Equal("name_taken", (await Rename(practice, made, "ops")).Text("error"));
        Assert.Equal("invalid_name_specials", (await Rename(practice, made, "INC 1")).Text("error"));
        Assert.Equal("not_authorized", (await Rename(practice, PracticeIds.Ops, "free")).Text("error"));
        Assert.Equal("inc-1-proxy", (await Rename(practice, made, "inc-1-proxy")).GetProperty("channel").Text("name"));
    }

    [Theory]
    [InlineData(true, "groups:write")]
    [InlineData(false, "channels:manage")]
    public async Task A_channel_needs_the_scope_of_its_kind(bool isPrivate, string scope)
    {
        await using var practice = await Practice.Start(new WorkspaceOptions { Scopes = Scopes.All.Except(["groups:write", "channels:manage"]) });
        var answer = await practice.Call("conversations.create", new JsonObject { ["name"] = "inc-1", ["is_private"] = isPrivate });
        Assert.Equal(("missing_scope", scope), (answer.Text("error"), answer.Text("needed")));
    }

    private static Task<JsonElement> Rename(Practice practice, string? channel, string name) =>
        practice.Call("conversations.rename", new JsonObject { ["channel"] = channel, ["name"] = name });

    private static async Task<JsonElement> Heard(SocketApp app) => (await app.TakeAndAcknowledge()).GetProperty("payload").GetProperty("event");
}
