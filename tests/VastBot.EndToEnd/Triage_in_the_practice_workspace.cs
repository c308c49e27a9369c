using Microsoft.Playwright;
using VastBot.EndToEnd.Fixtures;
using VastBot.Testing;

namespace VastBot.EndToEnd;

/// <summary>A newcomer's first minute, in a real browser.</summary>
[NeedsProgram("chromium")]
public sealed class Triage_in_the_practice_workspace(Chromium chromium, DrillFixture drill) : IClassFixture<DrillFixture>
{
    [Theory]
    [InlineData("healthy", "Likely resolved")]
    [InlineData("vast-outage", "Vast.ai incident")]
    [InlineData("expired-key", "Our integration")]
    [InlineData("rate-limited", "Our integration")]
    [InlineData("silent-5xx", "Our integration")]
    [InlineData("bad-deploy", "Our infrastructure")]
    [InlineData("flapping", "Likely resolved")]
    [InlineData("blind", "Cannot tell")]
    public async Task Typing_vast_triage_shows_the_verdict_of_each_scenario(string scenario, string verdict)
    {
        var workspace = new Workspace(await chromium.Open(drill.Page));
        await workspace.Switch(scenario);

        var card = await workspace.Say("/vast triage");

        await Assertions.Expect(card).ToContainTextAsync(verdict, new() { IgnoreCase = true, Timeout = 60_000 });
        await Assertions.Expect(card).ToContainTextAsync("PRACTICE");
        await workspace.Picture($"triage-{scenario}");
    }
}
