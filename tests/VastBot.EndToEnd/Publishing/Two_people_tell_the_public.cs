using Microsoft.Playwright;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd.Publishing;

/// <summary>The whole path in the practice workspace: one person writes, another approves, customers read.</summary>
[NeedsProgram("chromium")]
public sealed class Two_people_tell_the_public(Chromium chromium)
{
    private static readonly float Patience = (float)VastBotProcess.Patience.TotalMilliseconds;

    private WorkspaceServer _slack = null!;

    [Fact]
    public async Task Declare_update_approve_no_change_resolve()
    {
        await using var practice = await PractisingBot.Start("silent-5xx");
        var responder = new Workspace(await chromium.Open(practice.World.Page));
        _slack = practice.World.Workspace;
        await Declare(responder);

        // The responder updates and writes for the public; the linter stops the first try.
        await Press(responder, "Update…");
        await Field(responder, "What changed?").FillAsync("Half of the jobs run again.");
        await Modal(responder).GetByRole(AriaRole.Checkbox).CheckAsync();
        await Send(responder);
        await Shows(Modal(responder), "Write for customers");
        await Field(responder, "Text").FillAsync("The pod vastai-integration-5d4f6b7c9d-x2x9z is slow.");
        await Send(responder);
        await Shows(Modal(responder), "looks like the name of a pod");
        await responder.Picture("public-stopped");
        await Field(responder, "Text").FillAsync("Half of the new jobs start again.");
        await Send(responder);
        await Shows(Modal(responder), "Half of the new jobs start again.");
        await Send(responder);
        await Shows(Modal(responder), "Access:Publishers");
        await responder.Page.Keyboard.PressAsync("Escape");

        // Another person approves; customers read it.
        var commander = new Workspace(await chromium.Open(new Uri(responder.Page.Url.Replace("as=U0RESPONDER", "as=U0COMMANDER", StringComparison.Ordinal))));
        await Press(commander, "Review and approve…");
        await Send(commander);
        await Shows(Modal(commander), "Published.");
        var address = await Modal(commander).GetByRole(AriaRole.Link).First.InnerTextAsync();
        await commander.Page.Keyboard.PressAsync("Escape");
        foreach (var (width, name) in new[] { (1280, "wide"), (390, "narrow") })
        {
            var customer = await chromium.Open(new Uri(new Uri(address), "/status"), width);
            await Shows(customer.Locator("main"), "Half of the new jobs start again.");
            Assert.True(await customer.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
            await new Workspace(customer).Picture($"status-{name}");
        }

        await Press(responder, "No change");
        await Shows(Modal(responder), "Posted: no change.");
        await responder.Picture("no-change");
        await responder.Page.Keyboard.PressAsync("Escape");

        // A fact that moved turns the same click into the form.
        await responder.Switch("vast-outage");
        await Press(responder, "No change");
        await Shows(Modal(responder), "Something did change");
        await responder.Page.Keyboard.PressAsync("Escape");

        await Resolve(responder);
        await Press(commander, "Review and approve…");
        await Shows(Modal(commander), "is resolved");
        await Send(commander);
        await Shows(Modal(commander), "Published.");
        var over = await chromium.Open(new Uri(new Uri(address), "/status"));
        await Shows(over.Locator("main"), "All systems operational");
        await over.Locator("details").First.ClickAsync();
        await new Workspace(over).Picture("status-over");
    }

    private async Task Declare(Workspace workspace)
    {
        var card = await workspace.Say("/vast triage");
        await workspace.Open(() => card.GetByRole(AriaRole.Button).Filter(new() { HasText = "Declare" }).First.ClickAsync(new() { Timeout = Patience }));
        await Send(workspace);
        await Shows(Modal(workspace), "It goes on in");
        await workspace.Page.Keyboard.PressAsync("Escape");
        await workspace.Page.Locator("nav a, aside a").Filter(new() { HasText = "inc-1" }).First.ClickAsync();
        await Assertions.Expect(workspace.Page.GetByRole(AriaRole.Button, new() { Name = "Update…" }).First).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    private async Task Resolve(Workspace workspace)
    {
        await workspace.Open(async () =>
        {
            await workspace.Page.GetByTestId("composer").FillAsync("/vast resolve");
            await workspace.Page.GetByTestId("composer").PressAsync("Enter");
        });
        await Modal(workspace).Locator("textarea").First.FillAsync("The vendor fixed it.");
        await Send(workspace);
        await workspace.Page.Keyboard.PressAsync("Escape");
    }

    private static ILocator Modal(Workspace workspace) => workspace.Page.GetByTestId("modal");

    private static ILocator Field(Workspace workspace, string label) => Modal(workspace).GetByLabel(label, new() { Exact = false }).First;

    private static Task Press(Workspace workspace, string button) =>
        workspace.Open(() => workspace.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync(new() { Timeout = Patience }));

    private Task Send(Workspace workspace) => workspace.Submit(_slack);

    private static Task Shows(ILocator place, string text) => Assertions.Expect(place).ToContainTextAsync(text, new() { IgnoreCase = true, Timeout = Patience });
}
