using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VastBot.Drill;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>Everything that somebody new tries on the practice page, one after the other, in a real browser.</summary>
[NeedsProgram("chromium")]
public sealed partial class A_newcomers_walk(Chromium chromium)
{
    private static readonly float Patience = (float)VastBotProcess.Patience.TotalMilliseconds;

    [Theory]
    [InlineData(1280, 900)]
    [InlineData(390, 844)]
    public async Task Triage_again_why_the_log_lines_and_another_scenario(int width, int height)
    {
        await using var practice = await PractisingBot.Start("silent-5xx");
        var workspace = new Workspace(await chromium.Open(practice.World.Page, width, height));

        var card = await workspace.Say("/vast triage");
        await Shows(card, "Our integration");
        await workspace.Picture($"walk-{width}-verdict");

        await RunAgain(card);
        await Shows(card, "Our integration");

        await Why(workspace, card);
        await LogLines(workspace, card);

        await workspace.Switch("bad-deploy");
        await Shows(await workspace.Say("/vast triage"), "Our infrastructure");
        Assert.True(await workspace.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than its window");
        await workspace.Picture($"walk-{width}-end");
    }

    [Fact]
    public async Task Where_the_status_page_cannot_be_read_a_person_reads_it_and_the_verdict_follows()
    {
        await using var practice = await PractisingBot.Start("healthy");
        practice.World.Break(PracticeSystems.VastAi, Fault.Unavailable);
        practice.World.Break(PracticeSystems.StatusPage, Fault.BadGateway);
        var workspace = new Workspace(await chromium.Open(practice.World.Page));

        var card = await workspace.Say("/vast triage");
        await Shows(card, "Cannot tell");
        await Button(card, "Page shows an incident").ClickAsync(new() { Timeout = Patience });

        await Shows(card, "Vast.ai incident");
        await Shows(card, "an incident on the status page");
        await Assertions.Expect(Button(card, "Page shows an incident")).ToHaveCountAsync(0);
    }

    /// <summary>What the card's row has no room for.</summary>
    private static ILocator Menu(ILocator card) => card.Locator("details.overflow > summary.button");

    private static async Task RunAgain(ILocator card)
    {
        var first = ReportId().Match(await card.InnerTextAsync()).Groups["id"].Value;
        Assert.NotEmpty(first);
        await Menu(card).ClickAsync();
        await Button(card, "Re-run").ClickAsync();
        await Assertions.Expect(card).Not.ToContainTextAsync(first, new() { Timeout = Patience });
    }

    private static async Task Why(Workspace workspace, ILocator card)
    {
        await Menu(card).ClickAsync();
        await Button(card, "Why?").ClickAsync();
        var modal = workspace.Page.GetByTestId("modal");
        await Shows(modal, "curl ");
        await Shows(modal, "Does the status page show an incident?");
        await workspace.Picture("walk-why");
        await workspace.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(modal).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    /// <summary>Some lines of the practice service hold markup for every surface; they stay text.</summary>
    private static async Task LogLines(Workspace workspace, ILocator card)
    {
        var link = card.GetByTestId("open-thread");
        await Assertions.Expect(link).ToContainTextAsync(Replies(), new() { Timeout = Patience });
        await link.ClickAsync();
        var thread = workspace.Page.GetByTestId("thread");
        var lines = thread.Locator("pre").Last;
        await Shows(lines, "ERROR vastai request failed status=503");
        await Shows(lines, "<b>Service Temporarily Unavailable</b>");
        await Assertions.Expect(lines.Locator("b, a, strong, em")).ToHaveCountAsync(0);
        await workspace.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(thread).ToHaveCountAsync(0, new() { Timeout = Patience });
    }

    private static Task Shows(ILocator place, string text) => Assertions.Expect(place).ToContainTextAsync(text, new() { IgnoreCase = true, Timeout = Patience });

    private static ILocator Button(ILocator card, string name) => card.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"report\s+(?<id>[\w-]{4,})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ReportId();

    [GeneratedRegex("[0-9]+ repl", RegexOptions.None, 1000)]
    private static partial Regex Replies();
}
