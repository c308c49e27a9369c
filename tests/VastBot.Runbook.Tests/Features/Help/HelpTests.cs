using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Help;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Tests.Features.Help;

public sealed class HelpTests
{
    [Fact]
    public void Help_lists_every_verb() => Approved.Message("help", Message().Help());

    [Fact]
    public void An_unknown_verb_is_told_the_nearest_one() => Approved.Message("unknown-verb", Message().Unknown("hepl"));

    [Fact]
    public void A_hostile_verb_mentions_nobody() =>
        Assert.DoesNotContain("<!channel>", Approved.Write(Message().Unknown("<!channel>")), StringComparison.Ordinal);

    private static HelpMessage Message(string[]? environments = null)
    {
        var services = new ServiceCollection().AddSlashCommand<HelpCommand>().AddSlashCommand<UnknownVerb>().AddSingleton<HelpMessage>();
        services.AddSingleton<IEnvironments>(new ConfiguredEnvironments((environments ?? ["production", "staging"]).Select(n => new EnvironmentSettings { Name = n, Default = n == "production" })));
        services.AddSingleton(new OutsideText(new SecretMasker()));
        services.AddSingleton(new PracticeMark(false));
        services.AddSingleton(Options.Create(new SlackOptions()));
        return services.BuildServiceProvider().GetRequiredService<HelpMessage>();
    }
}
