using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Pages;
using VastBot.Runbook.Features.Evidence.Parts;
using VastBot.Runbook.Features.Evidence.Snapshots;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Features.Evidence.Talking;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Evidence;

/// <summary>Puts evidence together.</summary>
internal static class EvidenceSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<EvidenceOptions>(EvidenceOptions.Section, (section, options) => section.Bind(options));

    public static IServiceCollection AddEvidence(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(EvidenceOptions.From(configuration.GetSection(EvidenceOptions.Section)))
            .AddSingleton<IDisk, LocalDisk>()
            .AddSingleton<BundleFolder>()
            .AddHostedService<BundleTidying>()
            .AddSingleton<EvidenceCollector>()
            .AddParts()
            .AddSnapshots()
            .AddTalking();

    /// <summary>Bundles to take away, beside their incident's page and behind the same rule.</summary>
    public static void MapEvidence(this IEndpointRouteBuilder endpoints) =>
        IncidentPages.Map(endpoints, "/{id}/bundles/{file}", context => context.RequestServices.GetRequiredService<BundlesPagePart>().Send(context));

    private static IServiceCollection AddSnapshots(this IServiceCollection services) =>
        services
            .AddSingleton<SnapshotBoard>()
            .AddSingleton<IIncidentListener, SnapshotListener>()
            .AddSingleton<IOutboxTarget, SnapshotTarget>()
            .AddSingleton<IOutboxTarget, ShareTarget>();

    private static IServiceCollection AddTalking(this IServiceCollection services) =>
        services
            .AddSingleton<EvidenceMessage>()
            .AddSingleton<BundlesPagePart>()
            .AddSingleton<IIncidentPagePart>(services => services.GetRequiredService<BundlesPagePart>())
            .AddSingleton<IIncidentPagePart, PlotPagePart>()
            .AddSingleton<ICardPart, EvidenceCardPart>()
            .AddSlashCommand<EvidenceCommand>()
            .AddSlackScope("files:write", "bring evidence into the incident's thread");

    /// <summary>In the order in which people see them.</summary>
    private static IServiceCollection AddParts(this IServiceCollection services) =>
        services
            .AddSingleton<IEvidencePart, SecretsPart>()
            .AddSingleton<IEvidencePart, LogsPart>()
            .AddSingleton<IEvidencePart, ClusterStatePart>()
            .AddSingleton<IEvidencePart, MetricsPart>()
            .AddSingleton<IEvidencePart, ReportsPart>()
            .AddSingleton<IEvidencePart, StatusPagePart>()
            .AddSingleton<IEvidencePart, JournalPart>();
}
