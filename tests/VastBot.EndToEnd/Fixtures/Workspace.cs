using Microsoft.Playwright;
using VastBot.Drill.Workspace;
using VastBot.Testing;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>What a person does on the practice workspace's page.</summary>
internal sealed class Workspace(IPage page)
{
    private const int MostAsked = 6;

    private static readonly TimeSpan UntilAskedAgain = TimeSpan.FromSeconds(15);

    public ILocator Messages => page.GetByTestId("message");

    public ILocator LastMessage => Messages.Last;

    public IPage Page => page;

    public async Task Switch(string scenario)
    {
        // On a telephone the scenarios are behind the menu button.
        var menu = page.Locator("label.menu-button");
        var narrow = await menu.IsVisibleAsync();
        if (narrow) await menu.ClickAsync();
        // The choice shows at once; the world has changed when the page's request is answered.
        await page.RunAndWaitForResponseAsync(
            () => page.GetByTestId("scenario-select").SelectOptionAsync(scenario),
            answer => answer.Url.EndsWith("/do/scenario", StringComparison.Ordinal),
            new() { Timeout = (float)VastBotProcess.Patience.TotalMilliseconds });
        await Assertions.Expect(page.GetByTestId("scenario-select")).ToHaveValueAsync(scenario);
        if (narrow) await menu.ClickAsync();
    }

    /// <summary>Types into the channel and presses Enter; the next message is the answer.</summary>
    public async Task<ILocator> Say(string text)
    {
        var before = await Messages.CountAsync();
        await page.GetByTestId("composer").FillAsync(text);
        await page.GetByTestId("composer").PressAsync("Enter");
        await Assertions.Expect(Messages).Not.ToHaveCountAsync(before);
        return LastMessage;
    }

    /// <summary>Does what opens a form; again where a busy machine was too late for Slack's three seconds, as people would.</summary>
    public async Task Open(Func<Task> ask)
    {
        for (var left = MostAsked; ; left--)
        {
            await ask();
            try
            {
                await page.GetByTestId("modal").WaitForAsync(new() { Timeout = (float)UntilAskedAgain.TotalMilliseconds });
                return;
            }
            catch (TimeoutException) when (left > 1)
            {
                // Asked again.
            }
        }
    }

    /// <summary>Sends the form off that stands open; again where it says that this took too long.</summary>
    public async Task Submit(WorkspaceServer workspace)
    {
        var form = page.GetByTestId("modal");
        var id = await form.GetAttributeAsync("data-view") ?? "";
        do
        {
            await page.RunAndWaitForResponseAsync(
                () => form.GetByTestId("modal-submit").ClickAsync(),
                answer => answer.Url.EndsWith("/do/submit", StringComparison.Ordinal),
                new() { Timeout = (float)VastBotProcess.Patience.TotalMilliseconds });
        }
        while (TooLate.Is(workspace, id));
    }

    /// <summary>The same on a telephone: nothing may be wider than it is. Keeps a picture of that, too.</summary>
    public async Task OnAPhone(string name)
    {
        var desk = page.ViewportSize!;
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than a telephone");
        await Picture($"{name}-on-a-phone");
        await page.SetViewportSizeAsync(desk.Width, desk.Height);
    }

    /// <summary>Keeps a picture of the page where <c>SCREENSHOTS</c> names a folder for them.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
