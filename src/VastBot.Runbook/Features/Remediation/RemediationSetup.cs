using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Puts the fixes together.</summary>
internal static class RemediationSetup
{
    public static SettingsSection Section { get; } = new(RemediationOptions.Section, RemediationOptions.FindMistakes);

    public static IServiceCollection AddRemediation(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(RemediationOptions.From(configuration)).AddCatalogue().AddDeciding().AddRunning().AddCards().AddOffering().AddTalking();

    /// <summary>Maps the one-time form, on the private listener.</summary>
    public static void MapKeyForm(this IEndpointRouteBuilder endpoints)
    {
        var page = endpoints.ServiceProvider.GetRequiredService<KeyPage>();
        endpoints.MapGet(KeyForms.Path + "{token}", (RequestDelegate)page.Show);
        endpoints.MapPost(KeyForms.Path + "{token}", (RequestDelegate)page.Take);
    }

    private static IServiceCollection AddCatalogue(this IServiceCollection services) => services
        .AddSingleton<NewKeyCheck>()
        .AddSingleton<IFixAction, RotateKeyFix>()
        .AddSingleton<IFixAction, RestartFix>()
        .AddSingleton<IFixAction, QueueModeFix>()
        .AddSingleton<IFixAction, FallbackFix>()
        .AddSingleton<IFixAction, RollbackFix>()
        .AddSingleton<IFixAction, ScaleFix>()
        .AddSingleton<FixCatalogue>();

    private static IServiceCollection AddDeciding(this IServiceCollection services) => services
        .AddSingleton<FixJournal>()
        .AddSingleton<FixSceneReader>()
        .AddSingleton<FixPlanner>()
        .AddSingleton<IFixes, FixProposals>()
        .AddSingleton<FixDecisions>()
        .AddSingleton<IEnvironmentListener, FixListener>();

    private static IServiceCollection AddRunning(this IServiceCollection services) => services
        .AddSingleton<FixProgressBoard>()
        .AddSingleton<FailingPods>()
        .AddSingleton<RolloutWatch>()
        .AddSingleton<FixRunner>()
        .AddSingleton<FixLooker>()
        .AddSingleton<IOutboxTarget>(provider => provider.GetRequiredService<FixRunner>())
        .AddSingleton<IOutboxTarget>(provider => provider.GetRequiredService<FixLooker>())
        .AddSingleton<FixSweep>()
        .AddHostedService(provider => provider.GetRequiredService<FixSweep>());

    private static IServiceCollection AddCards(this IServiceCollection services) => services
        .AddSingleton<FixMessage>()
        .AddSingleton<FixCards>()
        .AddSingleton<FixNotices>()
        .AddSingleton<FixTimeline>()
        .AddSingleton<IOutboxTarget>(provider => provider.GetRequiredService<FixCards>())
        .AddSingleton<IOutboxTarget>(provider => provider.GetRequiredService<FixNotices>())
        .AddSingleton<IOutboxTarget>(provider => provider.GetRequiredService<FixTimeline>())
        .AddSingleton<ICardPart, FixCardPart>()
        .AddSingleton<IHomeSection, PendingApprovalsSection>();

    private static IServiceCollection AddOffering(this IServiceCollection services) => services
        .AddSingleton<WorkaroundOfferMessage>()
        .AddSingleton<IEnvironmentListener, WorkaroundOfferListener>()
        .AddSingleton<IOutboxTarget, WorkaroundOffers>()
        .AddSingleton<IOutboxTarget, TakenOffers>()
        .AddSingleton<WorkaroundWatch>()
        .AddHostedService(provider => provider.GetRequiredService<WorkaroundWatch>());

    private static IServiceCollection AddTalking(this IServiceCollection services) => services
        .AddSingleton<KeyForms>()
        .AddSingleton<KeyPage>()
        .AddSingleton<FixConversation>()
        .AddSingleton<BreakGlassForm>()
        .AddSlashCommand<FixCommand>()
        .AddProposal(FixActionIds.RotateKey, new(FixActions.RotateKey))
        .AddProposal(FixActionIds.Restart, new(FixActions.Restart))
        .AddProposal(FixActionIds.QueueModeOn, new(FixActions.QueueMode, FixActions.On))
        .AddProposal(FixActionIds.QueueModeOff, new(FixActions.QueueMode, FixActions.Off))
        .AddProposal(FixActionIds.FallbackOn, new(FixActions.Fallback, FixActions.On))
        .AddProposal(FixActionIds.FallbackOff, new(FixActions.Fallback, FixActions.Off))
        .AddProposal(FixActionIds.Rollback, new(FixActions.Rollback))
        .AddBlockAction<ApproveFixButton>()
        .AddBlockAction<RejectFixButton>()
        .AddBlockAction<BreakGlassButton>()
        .AddViewSubmission<BreakGlassSubmission>()
        .AddBlockAction<AskAgainButton>()
        .AddBlockAction<UndoFixButton>();

    private static IServiceCollection AddProposal(this IServiceCollection services, string actionId, FixChoice choice) =>
        services.AddSingleton<IBlockActionHandler>(provider => new ProposeFixButton(actionId, choice, provider.GetRequiredService<FixConversation>()));
}
