using System.Net;
using System.Text;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.Drill.Tests.Workspace;

public sealed class ResponseAddressTests
{
    [Fact]
    public async Task Answers_five_times()
    {
        await using var practice = await Practice.Start();
        var url = await Command(practice);
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await Post(practice, url, """{"text":"x"}""")).Status);
        Assert.Equal((HttpStatusCode.NotFound, """{"ok":false,"error":"used_url"}"""), await Post(practice, url, """{"text":"x"}"""));
    }

    [Fact]
    public async Task Answers_for_thirty_minutes()
    {
        var time = new MovableTime();
        await using var practice = await Practice.Start(new WorkspaceOptions { Time = time });
        var url = await Command(practice);
        time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.OK, (await Post(practice, url, """{"text":"x"}""")).Status);
        time.Advance(TimeSpan.FromTicks(1));
        Assert.Contains("expired_url", (await Post(practice, url, """{"text":"x"}""")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reaches_a_channel_that_the_bot_is_not_in()
    {
        await using var practice = await Practice.Start();
        var url = await Command(practice, PracticeIds.Private);
        await Post(practice, url, """{"text":"for all","response_type":"in_channel"}""");
        await Post(practice, url, """{"text":"for one"}""");
        Assert.Equal([null, PracticeIds.Responder], practice.Server.Messages(PracticeIds.Private).Select(m => m.OnlyFor));
    }

    [Fact]
    public async Task A_click_can_replace_and_delete_the_message_it_came_from()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        await practice.Post([System.Text.Json.Nodes.JsonNode.Parse("""{"type":"actions","elements":[{"type":"button","action_id":"go","value":"7","text":{"type":"plain_text","text":"Go"}}]}""")!]);
        var clicked = practice.Server.Click(practice.Server.Messages()[0].Ts, "Go");
        var payload = (await app.TakeAndAcknowledge()).GetProperty("payload");
        Assert.True(await clicked);
        Assert.Equal(("go", "7"), (payload.GetProperty("actions")[0].Text("action_id"), payload.GetProperty("actions")[0].Text("value")));
        var url = payload.Text("response_url")!;
        await Post(practice, url, """{"replace_original":true,"text":"done"}""");
        Assert.Equal("done", Assert.Single(practice.Server.Messages()).Text);
        await Post(practice, url, """{"delete_original":true}""");
        Assert.Empty(practice.Server.Messages());
    }

    private static async Task<string> Command(Practice practice, string channel = PracticeIds.Ops)
    {
        using var app = await practice.Connect();
        var typed = practice.Server.TypeCommand("/vast x", channel);
        var envelope = await app.TakeAndAcknowledge();
        await typed;
        return envelope.GetProperty("payload").Text("response_url")!;
    }

    private static async Task<(HttpStatusCode Status, string Body)> Post(Practice practice, string url, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await practice.Http.PostAsync(new Uri(url), content, Practice.Ct);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Practice.Ct));
    }
}
