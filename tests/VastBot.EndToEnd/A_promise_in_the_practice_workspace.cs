using Microsoft.Playwright;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>A person watches a promise become due, puts it off, is nudged, sees others called and answers, with the runbook's clock running fast.</summary>
[NeedsProgram("chromium")]
public sealed class A_promise_in_the_practice_workspace(Chromium chromium)
{
    private const float Patience = 120_000;

    [Fact]
    public async Task Becomes_due_is_snoozed_is_overdue_and_escalated_until_somebody_answers()
    {
        await using var practice = await PractisingBot.Start("expired-key");
        var workspace = new Workspace(await chromium.Open(new Uri(practice.World.Page, "?as=U0RESPONDER")));
        await Declare(workspace);

        // A minute a second: fifteen seconds until it is due, three from one nag to the next.
        await Speed(workspace, 60);
        var prompt = workspace.Messages.Filter(new() { Has = workspace.Page.GetByRole(AriaRole.Button, new() { Name = "Snooze 15 min" }) }).Last;
        await Assertions.Expect(prompt).ToContainTextAsync("please post an update", new() { Timeout = Patience, IgnoreCase = true });
        await Speed(workspace, 1);
        await workspace.Picture("promise-due");
        await Button(prompt, "Snooze 15 min").ClickAsync();
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "Snoozed until" }).Last).ToBeVisibleAsync(new() { Timeout = Patience });
        await workspace.Picture("promise-snoozed");

        await Speed(workspace, 300);
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "needs you" }).Last).ToContainTextAsync("was asked 5 times", new() { Timeout = Patience });
        var overdue = workspace.Messages.Filter(new() { HasText = "the promised update is" });
        await Assertions.Expect(overdue.Last).ToContainTextAsync("Others were called", new() { Timeout = Patience });
        await Speed(workspace, 1);
        await workspace.Picture("promise-escalated");

        // One prompt all along, edited; each nudge a direct message of its own, the first with a draft.
        await Assertions.Expect(overdue).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Button(overdue, "No change").ClickAsync();
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "updated by" }).Last).ToContainTextAsync("Next update by", new() { Timeout = Patience });
        await workspace.Page.Keyboard.PressAsync("Escape");
        await workspace.Picture("promise-answered");

        await workspace.Page.Locator("a", new() { HasText = "VastBot" }).First.ClickAsync();
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "A draft for you" })).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "late." })).ToHaveCountAsync(4, new() { Timeout = Patience });
        await workspace.Picture("promise-nudges");
    }

    private static async Task Declare(Workspace workspace)
    {
        var card = await workspace.Say("/vast triage");
        await card.GetByRole(AriaRole.Button, new() { Name = "Declare" }).First.ClickAsync();
        var form = workspace.Page.GetByTestId("modal");
        await form.Locator("select").Last.SelectOptionAsync("15m");
        await workspace.Page.GetByTestId("modal-submit").ClickAsync();
        var channel = workspace.Page.Locator("a", new() { HasText = "inc-1" }).First;
        await Assertions.Expect(channel).ToBeVisibleAsync(new() { Timeout = Patience });
        await workspace.Page.Keyboard.PressAsync("Escape");
        await channel.ClickAsync();
    }

    private static Task Speed(Workspace workspace, int times) =>
        workspace.Page.Locator("[data-part=clock]").GetByRole(AriaRole.Button, new() { Name = $"{times}×", Exact = true }).ClickAsync();

    private static ILocator Button(ILocator message, string name) => message.GetByRole(AriaRole.Button, new() { Name = name });
}
