using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Puts together what people inside and outside are told.</summary>
internal static class CommunicationSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<StatusPageOptions>(StatusPageOptions.Section, (section, options) => section.Bind(options), StatusPageMistakes.Find);

    public static IServiceCollection AddCommunication(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(StatusPageOptions.From(configuration.GetSection(StatusPageOptions.Section)))
            .AddPages()
            .AddPublishing()
            .AddUpdates()
            .AddPublicTexts();

    /// <summary>Maps the public page: <c>/status</c> and what is below.</summary>
    public static void MapStatusPages(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.ServiceProvider.GetRequiredService<StatusPages>();
        Map("", pages.Overview);
        Map("/status.css", StatusPages.Style);
        Map("/history", pages.History);
        Map("/incidents/{id}", pages.Incident);
        Map("/api/v2/summary.json", pages.Summary);
        Map("/feed.atom", pages.Feed);
        Map("/{**anything}", pages.Anything);

        void Map(string path, RequestDelegate answer) => endpoints.MapMethods(PageAddress.Root + path, [HttpMethods.Get, HttpMethods.Head], answer).OnPublicListener();
    }

    private static IServiceCollection AddPages(this IServiceCollection services) =>
        services
            .AddSingleton<IPublicPage, StatusPageAddress>()
            .AddSingleton<PublishedPages>()
            .AddSingleton<PageRenderer>()
            .AddSingleton<StatusPages>();

    private static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSingleton<EmbeddedPublisher>()
            .AddSingleton<StatuspagePublisher>()
            .AddSingleton<NoPublisher>()
            .AddSingleton<IPublisher>(provider => provider.GetRequiredService<StatusPageOptions>().Provider switch
            {
                StatusPageProvider.Statuspage => provider.GetRequiredService<StatuspagePublisher>(),
                StatusPageProvider.None => provider.GetRequiredService<NoPublisher>(),
                _ => provider.GetRequiredService<EmbeddedPublisher>(),
            })
            .AddSingleton<IDoctorCheck, StatusPageCheck>()
            .AddSingleton<IIncidentListener, PublishingListener>()
            .AddSingleton<IOutboxTarget, StatusPageTarget>();

    private static IServiceCollection AddUpdates(this IServiceCollection services) =>
        services
            .AddSingleton<NextUpdateChoices>()
            .AddSingleton<UpdateForm>()
            .AddSingleton<UpdateWriter>()
            .AddSingleton<UpdateOutcome>()
            .AddSingleton<UpdateWords>()
            .AddSingleton<IIncidentListener, UpdateListener>()
            .AddSingleton<IOutboxTarget>(provider => ActivatorUtilities.CreateInstance<UpdateTarget>(provider, UpdatePlace.Channel))
            .AddSingleton<IOutboxTarget>(provider => ActivatorUtilities.CreateInstance<UpdateTarget>(provider, UpdatePlace.Main))
            .AddSingleton<NoChangeView>()
            .AddSingleton<SecondLook>()
            .AddSingleton<ICardPart, CommunicationCardPart>()
            .AddSingleton<IBriefPart, CommunicationBriefPart>()
            .AddSlashCommand<UpdateCommand>()
            .AddBlockAction<UpdateButton>()
            .AddBlockAction<NoChangeButton>()
            .AddViewSubmission<UpdateSubmission>();

    private static IServiceCollection AddPublicTexts(this IServiceCollection services) =>
        services
            .AddSingleton<PeopleNames>()
            .AddSingleton<LintFactsReader>()
            .AddSingleton<PublicTextDesk>()
            .AddSingleton<PublicTextForm>()
            .AddSingleton<PublicTextPreview>()
            .AddSingleton<ApprovalOutcome>()
            .AddSingleton<AskMessage>()
            .AddSingleton<IIncidentListener, AskListener>()
            .AddSingleton<IOutboxTarget, AskTarget>()
            .AddSingleton<IOutboxTarget, ResolutionTarget>()
            .AddSlashCommand<PublishCommand>()
            .AddBlockAction<PublicTextButton>()
            .AddBlockAction<ReviewButton>()
            .AddBlockAction<RetryButton>()
            .AddViewSubmission<PublicTextSubmission>()
            .AddViewSubmission<ApprovalSubmission>();
}
