using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.Drill.Tests.Workspace;

public sealed class ModalTests
{
    [Fact]
    public async Task A_trigger_is_judged_unknown_then_used_then_old()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        using var app = await practice.Connect();
        var (first, second) = (await Trigger(practice, app), await Trigger(practice, app));
        Assert.Equal("invalid_trigger_id", (await Open(practice, "1.2.3")).Text("error"));
        Assert.True((await Open(practice, first)).GetProperty("ok").GetBoolean());
        time.Advance(TimeSpan.FromSeconds(3.001));
        Assert.Equal("exchanged_trigger_id", (await Open(practice, first)).Text("error"));
        Assert.Equal("expired_trigger_id", (await Open(practice, second)).Text("error"));
    }

    [Fact]
    public async Task At_most_three_modals_stand_on_one_another()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        await Open(practice, await Trigger(practice, app));
        for (var i = 0; i < 2; i++) Assert.True((await Push(await Trigger(practice, app))).GetProperty("ok").GetBoolean());
        Assert.Equal("push_limit_reached", (await Push(await Trigger(practice, app))).Text("error"));

        Task<JsonElement> Push(string trigger) => practice.Call("views.push", new JsonObject { ["trigger_id"] = trigger, ["view"] = Practice.Modal() });
    }

    [Fact]
    public async Task An_update_with_an_old_hash_conflicts_and_one_after_closing_finds_nothing()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var view = (await Open(practice, await Trigger(practice, app))).GetProperty("view");
        var (id, hash) = (view.Text("id")!, view.Text("hash")!);
        Assert.True((await Update(hash)).GetProperty("ok").GetBoolean());
        Assert.Equal("hash_conflict", (await Update(hash)).Text("error"));
        practice.Server.Viewing.Close(PracticeIds.Responder, id, all: true);
        Assert.Equal("not_found", (await Update("")).Text("error"));

        Task<JsonElement> Update(string expected) =>
            practice.Call("views.update", new JsonObject { ["view_id"] = id, ["hash"] = expected, ["view"] = Practice.Modal() });
    }

    [Fact]
    public async Task A_form_shows_the_apps_errors_and_closes_when_it_is_accepted()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var input = new JsonObject
        {
            ["type"] = "input",
            ["block_id"] = "b",
            ["label"] = Practice.Text("Name"),
            ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = "a" },
        };
        var opened = await Open(practice, await Trigger(practice, app), Practice.Modal("m", input));
        var id = opened.GetProperty("view").Text("id")!;
        var submit = () => practice.Server.Viewing.Submit(PracticeIds.Responder, id, _ => ["typed"]);

        var refused = submit();
        var envelope = await app.TakeAndAcknowledge(new JsonObject { ["response_action"] = "errors", ["errors"] = new JsonObject { ["b"] = "No." } });
        await refused;
        Assert.Equal("typed", envelope.GetProperty("payload").GetProperty("view").GetProperty("state").GetProperty("values").GetProperty("b").GetProperty("a").Text("value"));
        Assert.Equal("No.", practice.Server.State.StackOf(PracticeIds.Responder)[0].Errors["b"]);

        var accepted = submit();
        await app.TakeAndAcknowledge();
        await accepted;
        Assert.Empty(practice.Server.State.StackOf(PracticeIds.Responder));
    }

    [Fact]
    public async Task A_modal_with_a_misplaced_block_is_refused_with_a_pointer_into_the_view()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var answer = await Open(practice, await Trigger(practice, app), Practice.Modal("m", new JsonObject { ["type"] = "markdown", ["text"] = "x" }));
        Assert.Equal("invalid_arguments", answer.Text("error"));
        Assert.Contains("/view/blocks/0/type", answer.GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> Trigger(Practice practice, SocketApp app)
    {
        var typed = practice.Server.TypeCommand("/vast x");
        var envelope = await app.TakeAndAcknowledge();
        await typed;
        return envelope.GetProperty("payload").Text("trigger_id")!;
    }

    private static Task<JsonElement> Open(Practice practice, string trigger, JsonObject? view = null) =>
        practice.Call("views.open", new JsonObject { ["trigger_id"] = trigger, ["view"] = view ?? Practice.Modal() });
}
