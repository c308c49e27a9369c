using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace.BlockKit;

namespace VastBot.Drill.Tests.Workspace;

public sealed class BlockKitLimitTests
{
    /// <summary>Each limit: its name, the largest number allowed, and a message with n of it.</summary>
    public static TheoryData<string, int> Limits => new()
    {
        { "blocks", 50 },
        { "header", 150 },
        { "section text", 3000 },
        { "fields", 10 },
        { "field text", 2000 },
        { "context elements", 10 },
        { "action elements", 25 },
        { "button text", 75 },
        { "button value", 2000 },
        { "button url", 3000 },
        { "block_id", 255 },
        { "action_id", 255 },
        { "select options", 100 },
        { "option text", 75 },
        { "option value", 150 },
        { "overflow options", 5 },
        { "radio options", 10 },
        { "confirm title", 100 },
        { "confirm text", 300 },
        { "confirm deny", 30 },
        { "placeholder", 150 },
        { "alt_text", 2000 },
        { "markdown", 12_000 },
        { "table rows", 100 },
        { "table cells", 20 },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Takes_the_limit_and_refuses_one_more(string what, int most)
    {
        Assert.Empty(BlockKitValidator.Message(Build(what, most)));
        Assert.NotEmpty(BlockKitValidator.Message(Build(what, most + 1)));
    }

    [Theory]
    [InlineData("title", 24)]
    [InlineData("submit", 24)]
    [InlineData("close", 24)]
    [InlineData("callback_id", 255)]
    [InlineData("private_metadata", 3000)]
    [InlineData("external_id", 255)]
    [InlineData("blocks", 100)]
    public void A_modal_takes_the_limit_and_refuses_one_more(string what, int most)
    {
        Assert.Empty(BlockKitValidator.View(View(what, most)));
        Assert.NotEmpty(BlockKitValidator.View(View(what, most + 1)));
    }

    [Theory]
    [InlineData("""{"type":"section"}""", "/blocks/0")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":""}}""", "/blocks/0/text/text")]
    [InlineData("""{"type":"header","text":{"type":"mrkdwn","text":"x"}}""", "/blocks/0/text/type")]
    [InlineData("""{"type":"alert","text":{"type":"plain_text","text":"x"}}""", "/blocks/0/type")]
    [InlineData("""{"type":"actions","elements":[{"type":"plain_text_input","action_id":"a"}]}""", "/blocks/0/elements/0/type")]
    [InlineData("""{"type":"actions","elements":[{"type":"overflow","action_id":"a","options":[{"text":{"type":"plain_text","text":"x"},"value":"x"}]}]}""", "/blocks/0/elements/0/options")]
    [InlineData("""{"type":"section","text":{"type":"mrkdwn","text":"x"},"accessory":{"type":"datetimepicker","action_id":"a"}}""", "/blocks/0/accessory/type")]
    [InlineData("""{"type":"divider","colour":"red"}""", "/blocks/0")]
    [InlineData("""{"type":"marquee"}""", "/blocks/0/type")]
    [InlineData("""{"type":"input","label":{"type":"plain_text","text":"x"},"element":{"type":"email_text_input","action_id":"a"}}""", "/blocks/0/element/type")]
    public void Points_at_what_is_wrong(string block, string pointer)
    {
        var problems = BlockKitValidator.Message(JsonElement.Parse($"[{block}]"));
        Assert.Contains(pointer, problems.Select(p => p.Pointer));
    }

    [Fact]
    public void Ids_are_used_once()
    {
        var twice = JsonElement.Parse("""[{"type":"divider","block_id":"a"},{"type":"divider","block_id":"a"}]""");
        Assert.Equal("/blocks/1/block_id", Assert.Single(BlockKitValidator.Message(twice)).Pointer);
    }

    [Fact]
    public async Task The_answer_has_Slacks_form()
    {
        await using var practice = await Practice.Start();
        var answer = await practice.Post([new JsonObject { ["type"] = "section", ["text"] = Practice.Text(new string('x', 3001), "mrkdwn") }]);
        Assert.Equal("invalid_blocks", answer.GetProperty("error").GetString());
        Assert.Equal("must be less than 3001 characters [json-pointer:/blocks/0/text/text]", answer.GetProperty("errors")[0].GetString());
        Assert.Contains(
            "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
            answer.GetProperty("response_metadata").GetProperty("messages").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public async Task Blocks_that_are_no_array_and_messages_too_long_in_sum_have_errors_of_their_own()
    {
        await using var practice = await Practice.Start();
        var odd = await practice.Call("chat.postMessage", new JsonObject { ["channel"] = "C0OPS00001", ["text"] = "x", ["blocks"] = "\"[]\"" });
        Assert.Equal("invalid_blocks_format", odd.GetProperty("error").GetString());
        var much = new JsonArray([.. Enumerable.Range(0, 4).Select(_ => new JsonObject { ["type"] = "section", ["text"] = Practice.Text(new string('x', 3000)) })]);
        Assert.Equal("msg_blocks_too_long", (await practice.Post(much)).GetProperty("error").GetString());
    }

    private static JsonElement View(string what, int n)
    {
        var view = Practice.Modal();
        if (what == "blocks") view["blocks"] = Many(n, _ => new JsonObject { ["type"] = "divider" });
        else if (what is "title" or "submit" or "close") view[what] = Practice.Text(X(n));
        else view[what] = X(n);
        return JsonElement.Parse(view.ToJsonString());
    }

    private static JsonElement Build(string what, int n) => JsonElement.Parse((what switch
    {
        "blocks" => Many(n, _ => new JsonObject { ["type"] = "divider" }),
        "header" => One(new JsonObject { ["type"] = "header", ["text"] = Practice.Text(X(n)) }),
        "section text" => One(new JsonObject { ["type"] = "section", ["text"] = Practice.Text(X(n), "mrkdwn") }),
        "fields" => One(new JsonObject { ["type"] = "section", ["fields"] = Many(n, _ => Practice.Text("x")) }),
        "field text" => One(new JsonObject { ["type"] = "section", ["fields"] = Many(1, _ => Practice.Text(X(n))) }),
        "context elements" => One(new JsonObject { ["type"] = "context", ["elements"] = Many(n, _ => Practice.Text("x")) }),
        "action elements" => One(new JsonObject { ["type"] = "actions", ["elements"] = Many(n, i => Button(b => b["action_id"] = $"a{i}")) }),
        "button text" => Actions(Button(b => b["text"] = Practice.Text(X(n)))),
        "button value" => Actions(Button(b => b["value"] = X(n))),
        "button url" => Actions(Button(b => b["url"] = X(n))),
        "block_id" => One(new JsonObject { ["type"] = "divider", ["block_id"] = X(n) }),
        "action_id" => Actions(Button(b => b["action_id"] = X(n))),
        "select options" => Actions(Choice("static_select", n)),
        "option text" => Actions(Choice("static_select", 1, o => o["text"] = Practice.Text(X(n)))),
        "option value" => Actions(Choice("static_select", 1, o => o["value"] = X(n))),
        "overflow options" => Actions(Choice("overflow", n)),
        "radio options" => Actions(Choice("radio_buttons", n)),
        "confirm title" => Actions(Button(b => b["confirm"] = Confirm("title", n))),
        "confirm text" => Actions(Button(b => b["confirm"] = Confirm("text", n))),
        "confirm deny" => Actions(Button(b => b["confirm"] = Confirm("deny", n))),
        "placeholder" => Actions(new JsonObject { ["type"] = "users_select", ["action_id"] = "a", ["placeholder"] = Practice.Text(X(n)) }),
        "alt_text" => One(new JsonObject { ["type"] = "image", ["image_url"] = "http://127.0.0.1/x.png", ["alt_text"] = X(n) }),
        "markdown" => One(new JsonObject { ["type"] = "markdown", ["text"] = X(n) }),
        "table rows" => One(new JsonObject { ["type"] = "table", ["rows"] = Many(n, _ => Many(1, _ => Cell())) }),
        "table cells" => One(new JsonObject { ["type"] = "table", ["rows"] = Many(1, _ => Many(n, _ => Cell())) }),
        _ => throw new ArgumentException(what, nameof(what)),
    }).ToJsonString());

    private static string X(int n) => new('x', n);

    private static JsonArray One(JsonNode block) => [block];

    private static JsonArray Many(int n, Func<int, JsonNode> one) => new([.. Enumerable.Range(0, n).Select(one)]);

    private static JsonArray Actions(JsonNode element) => One(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(element) });

    private static JsonObject Cell() => new() { ["type"] = "raw_text", ["text"] = "x" };

    private static JsonObject Button(Action<JsonObject> change)
    {
        var button = new JsonObject { ["type"] = "button", ["action_id"] = "a", ["text"] = Practice.Text("x") };
        change(button);
        return button;
    }

    private static JsonObject Choice(string type, int n, Action<JsonObject>? change = null) => new()
    {
        ["type"] = type,
        ["action_id"] = "a",
        ["options"] = Many(n, i =>
        {
            var option = new JsonObject { ["text"] = Practice.Text("x"), ["value"] = $"{i}" };
            change?.Invoke(option);
            return option;
        }),
    };

    private static JsonObject Confirm(string what, int n)
    {
        var confirm = new JsonObject { ["title"] = Practice.Text("x"), ["text"] = Practice.Text("x"), ["confirm"] = Practice.Text("x"), ["deny"] = Practice.Text("x") };
        confirm[what] = Practice.Text(X(n));
        return confirm;
    }
}
