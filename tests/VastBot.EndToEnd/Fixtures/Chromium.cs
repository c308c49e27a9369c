using Microsoft.Playwright;
using VastBot.Testing;

[assembly: AssemblyFixture(typeof(VastBot.EndToEnd.Fixtures.Chromium))]
[assembly: VastBot.EndToEnd.Fixtures.ClosesItsPages]

namespace VastBot.EndToEnd.Fixtures;

/// <summary>Debian's chromium, one for all tests; it starts when the first page is asked for.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page in a window of its own, until the test is over.</summary>
    public async Task<IPage> Open(Uri address, int width = 1280, int height = 900)
    {
        var browser = await Start();
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        if (TestContext.Current.Test is { } test) ClosesItsPagesAttribute.Remember(test, context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)VastBotProcess.Patience.TotalMilliseconds);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _once.Dispose();
    }

    private async Task<IBrowser> Start()
    {
        await _once.WaitAsync();
        try
        {
            Assertions.SetDefaultExpectTimeout((float)VastBotProcess.Patience.TotalMilliseconds);
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = NeedsProgramAttribute.Find("chromium"),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            });
        }
        finally
        {
            _once.Release();
        }
    }
}
