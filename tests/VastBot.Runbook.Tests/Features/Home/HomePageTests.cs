using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Home;
using VastBot.Runbook.Features.Triage;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Tests.Features.Triage;
using VastBot.Slack;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Home;

public sealed class HomePageTests
{
    private static readonly OutsideText Outside = new(new SecretMasker());

    [Fact]
    public async Task It_says_what_the_bot_is_and_shows_the_last_triage_of_each_environment()
    {
        var kept = new KeptInMemory();
        await kept.Keep(Reports.Of(SeenIn.All["vast-outage"]), TestContext.Current.CancellationToken);
        Approved.Home("home", await Draw(Section(kept, "production", "staging")));
    }

    [Fact]
    public async Task A_hundred_environments_still_make_a_valid_home() =>
        Assert.Empty(BlockKit.Check(await Draw(Section(new KeptInMemory(), [.. Enumerable.Range(0, 100).Select(i => $"environment-{i}")]))));

    [Fact]
    public async Task Without_an_environment_it_says_what_to_set() =>
        Assert.Contains("Environments:", Approved.Write(await Draw(Section(new KeptInMemory()))), StringComparison.Ordinal);

    [Fact]
    public async Task A_section_that_breaks_leaves_a_line_and_the_others_standing()
    {
        var home = Approved.Write(await Draw(new BrokenSection(), Section(new KeptInMemory(), "production")));
        Assert.Contains("reference `r-home`", home, StringComparison.Ordinal);
        Assert.Contains("Triage production", home, StringComparison.Ordinal);
    }

    private static LastTriageSection Section(KeptInMemory kept, params string[] names) =>
        new(kept, new ConfiguredEnvironments(names.Select((name, i) => new EnvironmentSettings { Name = name, Default = i == 0 })), Outside);

    private static async Task<HomeView> Draw(params IHomeSection[] sections)
    {
        var time = new MovableTime();
        var page = new HomePage(
            sections, new HomeFrame(new PracticeMark(false), Options.Create(new SlackOptions())), new Clocks(time, time), NullLogger<HomePage>.Instance);
        return await page.Draw(new AppHomeOpened { RequestId = "r-home", UserId = "U0RESPONDER" }, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken);
    }

    private sealed class BrokenSection : IHomeSection
    {
        public int Place => 0;

        public Task<IReadOnlyList<Block>> Draw(string userId, CancellationToken cancellationToken) => throw new IOException("disk full");
    }
}
