using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Triage.Probes;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Triage;

/// <summary>Puts triage together.</summary>
internal static class TriageSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<TriageOptions>(TriageOptions.Section, (section, options) => section.Bind(options));

    public static IServiceCollection AddTriage(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(TriageOptions.From(configuration.GetSection(TriageOptions.Section)))
            .AddEngine()
            .AddConversation();

    private static IServiceCollection AddEngine(this IServiceCollection services) =>
        services
            .AddProbes()
            .AddSingleton<VerdictDesk>()
            .AddSingleton<ProbeGuard>()
            .AddSingleton<ITriage, TriageRunner>()
            .AddSingleton<TriageJson>();

    private static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddSingleton<TriageMessage>()
            .AddSingleton<WhyModal>()
            .AddSingleton<GoneReport>()
            .AddSingleton<IHomeSection, LastTriageSection>()
            .AddSingleton<TriageConversation>()
            .AddSingleton<PageAnswers>()
            .AddSingleton<ReRunButton>()
            .AddSingleton<WhyButton>()
            .AddSlashCommand<TriageCommand>()
            .AddBlockAction<MenuTriageButton>()
            .AddBlockAction<ReRunButton>()
            .AddBlockAction<WhyButton>()
            .AddBlockAction<MoreMenu>()
            .AddBlockAction<PageShowsIncidentButton>()
            .AddBlockAction<PageShowsNoneButton>();
}
