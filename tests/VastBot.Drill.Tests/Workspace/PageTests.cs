using System.Net;
using System.Text.Json.Nodes;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.Tests.Workspace;

public sealed class PageTests
{
    [Fact]
    public async Task Every_page_says_that_this_is_practice_and_loads_nothing_from_outside()
    {
        await using var practice = await Practice.Start();
        using var response = await practice.Http.GetAsync(practice.Server.Page, Practice.Ct);
        var html = await response.Content.ReadAsStringAsync(Practice.Ct);
        Assert.Contains("PRACTICE", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
        foreach (var asset in new[] { "page.css", "signs.css", "page.js" })
            Assert.Equal(HttpStatusCode.OK, (await practice.Http.GetAsync(new Uri(practice.Server.Page, "assets/" + asset), Practice.Ct)).StatusCode);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        await using var practice = await Practice.Start();
        const string Evil = "<script>alert(1)</script> &lt;img src=x onerror=alert(1)&gt; <javascript:alert(1)|click> *<b>* `</code><i>`\n```</pre><u>```";
        await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = Evil });
        await practice.Post(
        [
            new JsonObject { ["type"] = "header", ["text"] = Practice.Text("<script>alert(2)</script>") },
            new JsonObject { ["type"] = "section", ["text"] = Practice.Text(Evil, "mrkdwn") },
            JsonNode.Parse("""{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[{"type":"text","text":"<script>alert(3)</script>"},{"type":"link","url":"javascript:alert(4)","text":"x"}]}]}"""),
        ]);
        var html = await Page(practice);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<u>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mrkdwn_looks_as_in_Slack()
    {
        await using var practice = await Practice.Start();
        var text = $"*bold* _it_ ~gone~ `code` <https://example.com|link> <@{PracticeIds.Commander}> <!subteam^{PracticeIds.OnCall}> <!date^1764001800^{{time}}|16:30 UTC>\n&gt; quoted\nsnake_case_name 2*3*4";
        await practice.Call("chat.postMessage", new JsonObject { ["channel"] = PracticeIds.Ops, ["text"] = text });
        var html = await Page(practice);
        foreach (var part in new[]
        {
            "<strong>bold</strong> <em>it</em> <s>gone</s> <code>code</code>",
            "<a href=\"https://example.com/\" target=\"_blank\" rel=\"noopener noreferrer\">link</a>",
            ">@Commander</span>",
            ">@oncall</span>",
            "data-unix=\"1764001800\" data-tokens=\"{time}\"",
            "<blockquote>quoted</blockquote>snake_case_name 2*3*4",
        })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_composers_form_sends_a_command_without_any_script()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        var sent = Do(practice, "write", ("as", PracticeIds.Commander), ("c", PracticeIds.Ops), ("text", "/vast triage"), ("back", "/?as=" + PracticeIds.Commander));
        var envelope = await app.TakeAndAcknowledge(new JsonObject { ["text"] = "only you" });
        using var response = await sent;
        Assert.Equal(PracticeIds.Commander, envelope.GetProperty("payload").Text("user_id"));
        Assert.Equal((HttpStatusCode.Found, "/?as=" + PracticeIds.Commander), (response.StatusCode, response.Headers.Location?.ToString()));
        Assert.Contains("only you", await Page(practice, "?as=" + PracticeIds.Commander), StringComparison.Ordinal);
        Assert.DoesNotContain("only you", await Page(practice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_the_page_reaches_the_app_and_the_modal_it_opens_is_shown()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        await practice.Post([JsonNode.Parse("""{"type":"actions","block_id":"b 1","elements":[{"type":"button","action_id":"why|x","text":{"type":"plain_text","text":"Why?"}}]}""")!]);
        var html = await Page(practice);
        Assert.Contains("value=\"b%201|why%7Cx\"", html, StringComparison.Ordinal);
        var sent = Do(practice, "use", ("as", PracticeIds.Responder), ("c", PracticeIds.Ops), ("ts", practice.Server.Messages()[0].Ts), ("use", "b%201|why%7Cx"));
        var payload = (await app.TakeAndAcknowledge()).GetProperty("payload");
        (await sent).Dispose();
        Assert.Equal("why|x", payload.GetProperty("actions")[0].Text("action_id"));
        await practice.Call("views.open", new JsonObject { ["trigger_id"] = payload.Text("trigger_id"), ["view"] = Practice.Modal() });
        Assert.Contains("data-testid=\"modal\"", await Page(practice), StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"modal\"", await Page(practice, "?as=" + PracticeIds.Approver), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_the_app_made_is_there_with_topic_pinned_card_bookmark_and_canvas()
    {
        await using var practice = await Practice.Start(new WorkspaceOptions { Shortcuts = [new Shortcut("keep", "Add to timeline", IsOnMessages: true)] });
        var id = (await practice.Call("conversations.create", new JsonObject { ["name"] = "inc-1-proxy" })).GetProperty("channel").Text("id")!;
        await practice.Call("conversations.setTopic", new JsonObject { ["channel"] = id, ["topic"] = "P1, next update 12:30" });
        var ts = (await practice.Call("chat.postMessage", new JsonObject { ["channel"] = id, ["text"] = "The card" })).Text("ts");
        await practice.Call("pins.add", new JsonObject { ["channel"] = id, ["timestamp"] = ts });
        await practice.Call("bookmarks.add", new JsonObject { ["channel_id"] = id, ["title"] = "Status page", ["type"] = "link", ["link"] = "https://status.practice.invalid/" });
        await practice.Call("conversations.canvases.create", new JsonObject { ["channel_id"] = id, ["title"] = "Notes", ["document_content"] = JsonNode.Parse("""{"type":"markdown","markdown":"# x"}""") });
        Assert.Contains("inc-1-proxy", await Page(practice), StringComparison.Ordinal);
        var html = await Page(practice, $"?as={PracticeIds.Approver}&c={id}");
        foreach (var part in new[] { "P1, next update 12:30", $"href=\"#m{ts}\"", "Pinned</p>", "Status page", "Notes", "value=\"pushpin\"", "value=\"keep\"", ">Unpin<" })
            Assert.Contains(part, html, StringComparison.Ordinal);
        using var response = await Do(practice, "react", ("as", PracticeIds.Approver), ("c", id), ("ts", ts!), ("name", "pushpin"));
        Assert.Equal([PracticeIds.Approver], practice.Server.Messages(id).Single(m => m.Ts == ts).Reactions.Single().Users);
    }

    [Fact]
    public async Task A_guest_sees_only_its_channels()
    {
        await using var practice = await Practice.Start();
        var html = await Page(practice, $"?as={PracticeIds.Outsider}&c={PracticeIds.Private}");
        Assert.DoesNotContain(PracticeIds.Private, html, StringComparison.Ordinal);
        Assert.DoesNotContain(PracticeIds.General, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scenario_is_switched_on_the_page()
    {
        await using var practice = await Practice.Start();
        (await Do(practice, "scenario", ("scenario", "vast-outage"))).Dispose();
        Assert.Equal("vast-outage", practice.Server.World.Scenario.Name);
        Assert.Contains("Vast.ai is down", await Page(practice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_can_neither_act_nor_look()
    {
        await using var practice = await Practice.Start();
        using var forged = new HttpRequestMessage(HttpMethod.Post, new Uri(practice.Server.Page, "do/scenario"));
        forged.Headers.Add("Sec-Fetch-Site", "cross-site");
        forged.Content = new FormUrlEncodedContent([KeyValuePair.Create("scenario", "blind")]);
        using var refused = await practice.Http.SendAsync(forged, Practice.Ct);
        using var renamed = new HttpRequestMessage(HttpMethod.Get, practice.Server.Page);
        renamed.Headers.Host = "evil.example";
        using var hidden = await practice.Http.SendAsync(renamed, Practice.Ct);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (refused.StatusCode, hidden.StatusCode));
        Assert.Equal("healthy", practice.Server.World.Scenario.Name);
    }

    [Fact]
    public async Task An_open_page_hears_of_every_change()
    {
        await using var practice = await Practice.Start();
        await using var live = await practice.Http.GetStreamAsync(new Uri(practice.Server.Page, "live"), Practice.Ct);
        using var reader = new StreamReader(live);
        Assert.Equal("hello", await Data(reader));
        await practice.Server.TypeCommand("news");
        Assert.Equal("again", await Data(reader));
    }

    [Fact]
    public async Task Opening_the_home_tab_is_an_event_and_looking_again_is_not()
    {
        await using var practice = await Practice.Start();
        using var app = await practice.Connect();
        await Page(practice, "?home=1");
        var opened = (await app.TakeAndAcknowledge()).GetProperty("payload").GetProperty("event");
        Assert.Equal(("app_home_opened", "home"), (opened.Text("type"), opened.Text("tab")));
        await practice.Call("views.publish", new JsonObject
        {
            ["user_id"] = PracticeIds.Responder,
            ["view"] = new JsonObject { ["type"] = "home", ["blocks"] = new JsonArray(new JsonObject { ["type"] = "header", ["text"] = Practice.Text("Welcome home") }) },
        });
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(practice.Server.Page, "?home=1"));
        again.Headers.Add("X-Refresh", "1");
        using var response = await practice.Http.SendAsync(again, Practice.Ct);
        Assert.Contains("Welcome home", await response.Content.ReadAsStringAsync(Practice.Ct), StringComparison.Ordinal);
        await practice.Server.TypeCommand("@vastbot hello");
        Assert.Equal("app_mention", (await app.TakeAndAcknowledge()).GetProperty("payload").GetProperty("event").Text("type"));
    }

    private static Task<string> Page(Practice practice, string query = "") =>
        practice.Http.GetStringAsync(new Uri(practice.Server.Page, query), Practice.Ct);

    private static async Task<HttpResponseMessage> Do(Practice practice, string what, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await practice.Http.PostAsync(new Uri(practice.Server.Page, "do/" + what), content, Practice.Ct);
    }

    private static async Task<string> Data(StreamReader reader)
    {
        while (await reader.ReadLineAsync(Practice.Ct) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal)) return line[6..];
        }

        throw new EndOfStreamException();
    }
}
