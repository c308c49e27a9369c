using Microsoft.Playwright;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd.Fixes;

/// <summary>In the browser, as two people do it: triage, the fix that the verdict names, approval, rollout, what became of it, and the way back.</summary>
[NeedsProgram("chromium")]
public sealed class From_the_verdict_to_the_way_back(Chromium chromium)
{
    private static readonly float Patience = (float)VastBotProcess.Patience.TotalMilliseconds;

    [Theory]
    [InlineData("expired-key", "Rotate key…", "Approve", "Done, and it worked", "Done, and it worked")]
    [InlineData("rate-limited", "Queue mode on…", "Confirm", "Done, and it worked", "Done, and it worked")]
    [InlineData("silent-5xx", "Fallback on…", "Confirm", "The workaround holds", "Done, and it worked")]
    // The way back from a roll-back leads to the release that crashes, and says so.
    [InlineData("bad-deploy", "Roll back…", "Approve", "Done, and it worked", "has timed out progressing")]
    public async Task A_fix_is_proposed_decided_followed_judged_and_taken_back(string scenario, string fix, string agree, string outcome, string undone)
    {
        await using var bot = await PractisingBot.Start(scenario);
        var responder = new Workspace(await chromium.Open(new Uri(bot.World.Page, "?as=U0RESPONDER")));
        var approver = agree == "Approve" ? new Workspace(await chromium.Open(new Uri(bot.World.Page, "?as=U0APPROVER1"))) : responder;
        var verdict = await responder.Say("/vast triage");
        await Button(verdict, fix).First.ClickAsync(new() { Timeout = Patience });

        await Button(Card(approver, "Nothing has been changed."), agree).ClickAsync(new() { Timeout = Patience });
        bot.World.Clock.Speed = 10;
        await Shows(Card(responder, "being carried out"), "updated,");
        await responder.Picture($"fix-{scenario}-rolling");
        await Shows(Card(responder, "Done at"), "minutes");
        bot.World.Clock.Speed = 120;
        var card = Card(responder, outcome);
        await Shows(card, "after 10 min");
        bot.World.Clock.Speed = 1;
        await responder.Picture($"fix-{scenario}-done");

        await Button(card, "Undo…").ClickAsync();
        await Button(Card(approver, "Nothing has been changed."), agree).ClickAsync(new() { Timeout = Patience });
        // Slow enough that the cluster itself says first when its deadline has passed.
        bot.World.Clock.Speed = scenario == "bad-deploy" ? 40 : 120;
        await Shows(Card(responder, "Undo: "), undone);
        bot.World.Clock.Speed = 1;
        await responder.Picture($"fix-{scenario}-undone");
        if (scenario != "bad-deploy") await Shows(responder.Page.GetByTestId("messages"), "Taken back");
        var narrow = new Workspace(await chromium.Open(new Uri(bot.World.Page, "?as=U0RESPONDER"), 390));
        Assert.True(await narrow.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
        await narrow.Picture($"fix-{scenario}-narrow");
    }

    /// <summary>The newest message that says this.</summary>
    private static ILocator Card(Workspace workspace, string says) => workspace.Messages.Filter(new() { HasText = says, Has = workspace.Page.Locator("h3.b-header") }).Last;

    private static ILocator Button(ILocator message, string name) => message.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task Shows(ILocator where, string says) => Assertions.Expect(where).ToContainTextAsync(says, new() { Timeout = Patience });
}
