using Microsoft.Playwright;
using VastBot.Drill.Workspace;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>An incident as people live it on the practice page, in a real browser: found, declared, told, made public by another person, resolved.</summary>
[NeedsProgram("chromium")]
public sealed class An_incident_from_its_first_sign_to_its_end(Chromium chromium)
{
    private static readonly float Patience = (float)VastBotProcess.Patience.TotalMilliseconds;

    private WorkspaceServer _slack = null!;

    [Fact]
    public async Task Is_declared_told_published_and_resolved()
    {
        await using var practice = await PractisingBot.Start("vast-outage");
        var workspace = new Workspace(await chromium.Open(practice.World.Page));
        _slack = practice.World.Workspace;

        await Declare(workspace);
        var card = await Enter(workspace);
        await Update(workspace, card);
        await SayThatNothingChanged(workspace, card);
        await Propose(workspace, card);
        await ActAs(workspace, "commander");
        var page = await Approve(workspace, card);
        await SeenByThePublic(workspace, page);
        await Resolve(workspace, card);
        Assert.True(await workspace.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
    }

    private async Task Declare(Workspace workspace)
    {
        var verdict = await workspace.Say("/vast triage");
        await Shows(verdict, "Vast.ai incident");
        await workspace.Open(() => Press(verdict, "Declare…"));
        var form = workspace.Page.GetByTestId("modal");
        await Shows(form, "Current action");
        await workspace.Picture("incident-1-declare");
        await workspace.OnAPhone("incident-1-declare");
        await workspace.Submit(_slack);
        await Shows(form, "It goes on in #inc-1-");
        await Close(form);
        await Shows(workspace.Messages.Filter(new() { HasText = "INCIDENT: Vast.ai Integration" }), "INC-1");
        await workspace.Picture("incident-2-announced");
    }

    /// <summary>The incident's own channel, and the live card in it.</summary>
    private static async Task<ILocator> Enter(Workspace workspace)
    {
        await workspace.Page.GetByRole(AriaRole.Link, new() { NameString = "inc-1-" }).First.ClickAsync(new() { Timeout = Patience });
        await Shows(workspace.Page.GetByTestId("topic"), "INVESTIGATING");
        var card = workspace.Messages.Filter(new() { HasText = "Next update" }).First;
        await Shows(card, "INC-1");
        await Shows(workspace.Page.GetByTestId("bookmarks"), "Status page");
        await workspace.Picture("incident-3-channel");
        await workspace.OnAPhone("incident-3-channel");
        return card;
    }

    private async Task Update(Workspace workspace, ILocator card)
    {
        await workspace.Open(() => Press(card, "Update…"));
        var form = workspace.Page.GetByTestId("modal");
        await Fill(form, "What changed?", "Vast.ai confirms the outage <!channel> *and* works on it");
        await workspace.Picture("incident-4-update");
        await workspace.OnAPhone("incident-4-update");
        await workspace.Submit(_slack);
        await Assertions.Expect(form).ToHaveCountAsync(0, new() { Timeout = Patience });
        await Shows(workspace.Messages.Filter(new() { HasText = "UPDATE: INC-1" }), "confirms the outage <!channel>");
    }

    private static async Task SayThatNothingChanged(Workspace workspace, ILocator card)
    {
        await workspace.Open(() => Press(card, "No change"));
        var view = workspace.Page.GetByTestId("modal");
        await Shows(view, "Posted: no change");
        await Assertions.Expect(workspace.Messages.Filter(new() { HasText = "UPDATE: INC-1" })).ToHaveCountAsync(2, new() { Timeout = Patience });
        await workspace.Picture("incident-5-no-change");
        await Close(view);
    }

    private async Task Propose(Workspace workspace, ILocator card)
    {
        await workspace.Open(() => Type(workspace, "/vast publish"));
        var form = workspace.Page.GetByTestId("modal");
        await Fill(form, "Text (optional)", "New GPU workloads wait until our provider has recovered.");
        await workspace.Picture("incident-6-public-text");
        await workspace.Submit(_slack);
        await Shows(form, "approving needs Access:Publishers");
        await Shows(form, "New GPU workloads wait until our provider has recovered.");
        await workspace.Picture("incident-7-preview");
        await workspace.OnAPhone("incident-7-preview");

        // Who proposed it may not publish it: the click is refused, in words.
        await workspace.Submit(_slack);
        await Shows(form, "You may not do this");
        await workspace.Picture("incident-8-refused");
        await Close(form);
        await Shows(card, "waits for approval");
    }

    /// <summary>Another person, who may: the card then shows the receipt, whose link leads to the page.</summary>
    private async Task<string> Approve(Workspace workspace, ILocator card)
    {
        await workspace.Open(() => Press(workspace.Messages.Filter(new() { HasText = "Status page text for INC-1" }), "Review and approve…"));
        var form = workspace.Page.GetByTestId("modal");
        await Shows(form, "New GPU workloads wait until our provider has recovered.");
        await workspace.Submit(_slack);
        await Shows(form, "✅ Published");
        await Close(form);
        await Shows(card, "Status page: published");
        await workspace.Picture("incident-9-published");
        await workspace.OnAPhone("incident-9-published");
        return (await card.Locator("a[href*='/status']").First.GetAttributeAsync("href", new() { Timeout = Patience }))!;
    }

    private static async Task SeenByThePublic(Workspace workspace, string address)
    {
        var page = await workspace.Page.Context.NewPageAsync();
        await page.GotoAsync(address);
        await Shows(page.Locator("body"), "New GPU workloads wait until our provider has recovered.");
        await Shows(page.Locator("body"), "Last updated");
        await new Workspace(page).Picture("incident-10-status-page");
        await page.SetViewportSizeAsync(390, 844);
        await new Workspace(page).Picture("incident-11-status-page-on-a-phone");
        await page.CloseAsync();
    }

    private async Task Resolve(Workspace workspace, ILocator card)
    {
        await workspace.Open(() => Type(workspace, "/vast resolve"));
        var form = workspace.Page.GetByTestId("modal");
        await Fill(form, "What fixed it?", "Vast.ai recovered");
        await workspace.Submit(_slack);
        await Shows(form, "is resolved");
        await Close(form);
        await Shows(workspace.Page.GetByTestId("topic"), "RESOLVED");
        await Shows(card, "Vast.ai recovered");
        await workspace.Picture("incident-12-resolved");
        await workspace.OnAPhone("incident-12-resolved");
    }

    private static async Task ActAs(Workspace workspace, string name)
    {
        await workspace.Page.GetByTestId("act-as").Locator($"[data-user={name}]").ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(workspace.Page.GetByTestId("act-as").Locator($"[data-user={name}]")).ToHaveAttributeAsync("aria-current", "true", new() { Timeout = Patience });
    }

    private static Task Press(ILocator message, string button) => message.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(new() { Timeout = Patience });

    private static async Task Type(Workspace workspace, string text)
    {
        await workspace.Page.GetByTestId("composer").FillAsync(text);
        await workspace.Page.GetByTestId("composer").PressAsync("Enter");
    }

    private static async Task Close(ILocator form)
    {
        await form.GetByLabel("Close", new() { Exact = true }).ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(form).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    private static Task Fill(ILocator form, string label, string text) => form.GetByLabel(label).First.FillAsync(text, new() { Timeout = Patience });

    private static Task Shows(ILocator place, string text) => Assertions.Expect(place.First).ToContainTextAsync(text, new() { IgnoreCase = true, Timeout = Patience });
}
