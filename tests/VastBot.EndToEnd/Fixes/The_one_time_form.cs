using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VastBot.Drill;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd.Fixes;

/// <summary>The page by which a new key comes in beside Slack: for whom asked, once, with the code that only they were shown.</summary>
public sealed partial class The_one_time_form(Chromium chromium)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    [NeedsProgram("chromium")]
    public async Task Stages_the_key_and_asks_for_the_rotation()
    {
        await using var bot = await Unstaged();
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var (link, code) = await Offered(talk);
        foreach (var (width, name) in new[] { (390, "narrow"), (1280, "wide") })
        {
            var look = await chromium.Open(link, width);
            Assert.True(await look.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
            await new Workspace(look).Picture($"key-form-{name}");
        }

        var page = await chromium.Open(link);
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByLabel("Key").FillAsync(Keys.Staged);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("4 tries are left");
        await new Workspace(page).Picture("key-form-wrong-code");
        Assert.Equal("", await page.GetByLabel("Key").InputValueAsync());
        await page.GetByLabel("Code").FillAsync(code);
        await page.GetByLabel("Key").FillAsync(Keys.Staged);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("its rotation is asked for in Slack");
        Assert.DoesNotContain(Keys.Staged, await page.ContentAsync(), StringComparison.Ordinal);
        await new Workspace(page).Picture("key-form-done");

        Assert.Equal(Keys.Staged, await cluster.Secret("vastai-secrets-next"));
        var card = await talk.Until(() => bot.World.Workspace.Messages().LastOrDefault(message => Conversation.Text(message).Contains("Waits for one approver", StringComparison.Ordinal)), "the request");
        Assert.Contains("Rotate the API key", Conversation.Text(card), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(link, Ct)).StatusCode);
    }

    [Fact]
    public async Task Neither_the_link_nor_the_code_alone_opens_anything_and_nothing_is_kept_on_the_way()
    {
        await using var bot = await Unstaged();
        var talk = new Conversation(bot.World.Workspace);
        var (link, code) = await Offered(talk);

        Assert.DoesNotContain(talk.All.Where(message => message.OnlyFor is null), message => Conversation.Text(message).Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.World.Workspace.Messages(), message => Conversation.Text(message).Contains(link.AbsolutePath, StringComparison.Ordinal));
        using var shown = await Http.GetAsync(link, Ct);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", Assert.Single(shown.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("frame-ancestors 'none'", Assert.Single(shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(bot.Page(link.AbsolutePath), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(new Uri(link, "/keys/" + new string('a', 48)), Ct)).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_codes_close_it()
    {
        await using var bot = await Unstaged();
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var (link, code) = await Offered(new(bot.World.Workspace));
        var csrf = await Csrf(link);
        var wrong = code == "000000" ? "000001" : "000000";

        Assert.Equal(HttpStatusCode.Forbidden, await Send(link, csrf: "somebody-elses", code, Keys.Staged));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(link, csrf, code, ""));
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Forbidden, await Send(link, csrf, wrong, Keys.Staged));

        Assert.Equal(HttpStatusCode.NotFound, await Send(link, csrf, code, Keys.Staged));
        Assert.Null(await cluster.Secret("vastai-secrets-next"));
    }

    [Fact]
    public async Task Ten_minutes_or_another_form_close_it()
    {
        await using var bot = await Unstaged();
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var talk = new Conversation(bot.World.Workspace);
        var (first, _) = await Offered(talk);
        var (second, code) = await Offered(talk, first);
        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(first, Ct)).StatusCode);
        var csrf = await Csrf(second);

        bot.World.Clock.Skip(TimeSpan.FromMinutes(10));

        Assert.Equal(HttpStatusCode.NotFound, (await Http.GetAsync(second, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Send(second, csrf, code, Keys.Staged));
        Assert.Null(await cluster.Secret("vastai-secrets-next"));
    }

    [Theory]
    [InlineData("not-a-key-that-anybody-knows-0123456789", "does not know")]
    [InlineData(null, "lacks the permission group instance_read")]
    public async Task A_key_that_Vast_ai_does_not_know_or_that_may_too_little_is_not_stored(string? key, string says)
    {
        await using var bot = await Unstaged();
        using var cluster = new PracticeCluster(bot.World.Cluster);
        var (link, code) = await Offered(new(bot.World.Workspace));

        using var answer = await Http.PostAsync(link, Form(await Csrf(link), code, key ?? Keys.Narrow), Ct);

        Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.Null(await cluster.Secret("vastai-secrets-next"));
    }

    /// <summary>A bot in whose cluster no new key is staged.</summary>
    private static async Task<PractisingBot> Unstaged()
    {
        var bot = await PractisingBot.Start("expired-key");
        using var cluster = new PracticeCluster(bot.World.Cluster);
        await cluster.EditSecret("vastai-secrets-next", """{"data":{"api-key":null}}""");
        return bot;
    }

    /// <summary>Asks, and reads the link in the direct message and the code in the whisper.</summary>
    private static async Task<(Uri Link, string Code)> Offered(Conversation talk, Uri? before = null)
    {
        await talk.Type("/vast fix rotate-key");
        var direct = await talk.Until(
            () => talk.Direct(PracticeIds.Responder).LastOrDefault(message => Conversation.Text(message).Contains("/keys/", StringComparison.Ordinal) && (before is null || !Conversation.Text(message).Contains(before.AbsolutePath, StringComparison.Ordinal))),
            "a link");
        var link = new Uri(Link().Match(Conversation.Text(direct)).Groups["link"].Value);
        // The whisper comes after the link.
        var said = 0;
        var code = await talk.Until(
            () => talk.All.Where(message => message.OnlyFor == PracticeIds.Responder && Code().IsMatch(Conversation.Text(message))).ToList() is { Count: > 0 } whispers && (said = whispers.Count) > (before is null ? 0 : 1) ? Code().Match(Conversation.Text(whispers[^1])).Groups["code"].Value : null,
            $"a code ({said} so far)");
        return (link, code);
    }

    private static async Task<string> Csrf(Uri link) => CsrfField().Match(await Http.GetStringAsync(link, Ct)).Groups["csrf"].Value;

    private static async Task<HttpStatusCode> Send(Uri link, string csrf, string code, string key)
    {
        using var answer = await Http.PostAsync(link, Form(csrf, code, key), Ct);
        return answer.StatusCode;
    }

    private static FormUrlEncodedContent Form(string csrf, string code, string key) => new(new Dictionary<string, string> { ["csrf"] = csrf, ["code"] = code, ["key"] = key });

    [GeneratedRegex(@"<(?<link>http[^|>]+/keys/[^|>]+)\|", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"code is \*(?<code>\d{6})\*", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("name=\"csrf\" value=\"(?<csrf>[0-9a-f]+)\"", RegexOptions.None, 1000)]
    private static partial Regex CsrfField();
}
