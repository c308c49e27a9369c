using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Puts incidents together.</summary>
internal static class IncidentsSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<IncidentOptions>(IncidentOptions.Section, (section, options) => section.Bind(options), IncidentMistakes.Find);

    public static IServiceCollection AddIncidents(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(IncidentOptions.From(configuration.GetSection(IncidentOptions.Section)))
            .AddDeclaring()
            .AddTurns()
            .AddButtons()
            .AddChannel()
            .AddCard()
            .AddNews()
            .AddScopes();

    private static IServiceCollection AddDeclaring(this IServiceCollection services) =>
        services
            .AddSingleton<DeclareDrafts>()
            .AddSingleton<DeclareForm>()
            .AddSingleton<FirstSigns>()
            .AddSingleton<Declarer>()
            .AddSingleton<DeclaredView>()
            .AddSingleton<DeclareConversation>()
            .AddSlashCommand<DeclareCommand>()
            .AddBlockAction<DeclareButton>()
            .AddBlockAction<DeclareInButton>()
            .AddBlockAction<DeclareAlertButton>()
            .AddMessageAction<DeclareFromMessage>()
            .AddViewSubmission<DeclareSubmission>();

    private static IServiceCollection AddTurns(this IServiceCollection services) =>
        services
            .AddSingleton<TurnWords>()
            .AddSingleton<Turns>()
            .AddSingleton<Resolver>()
            .AddSingleton<ResolveForm>()
            .AddSingleton<ReasonForm>()
            .AddSlashCommand<StatusCommand>()
            .AddSlashCommand<AcknowledgeCommand>()
            .AddSlashCommand<SeverityCommand>()
            .AddSlashCommand<CommanderCommand>()
            .AddSlashCommand<NoteCommand>()
            .AddSlashCommand<ResolveCommand>()
            .AddSlashCommand<ReopenCommand>()
            .AddEvent<Pushpin>();

    private static IServiceCollection AddButtons(this IServiceCollection services) =>
        services
            .AddBlockAction<AcknowledgeButton>()
            .AddBlockAction<TakeCommandButton>()
            .AddBlockAction<TryAgainButton>()
            .AddBlockAction<ResolveButton>()
            .AddBlockAction<ReopenButton>()
            .AddBlockAction<ChangeSeverityButton>()
            .AddBlockAction<ChooseIncidentButton>()
            .AddViewSubmission<ResolveSubmission>()
            .AddViewSubmission<SeveritySubmission>()
            .AddViewSubmission<ReopenSubmission>();

    private static IServiceCollection AddChannel(this IServiceCollection services) =>
        services
            .AddSingleton<OwnChannels>()
            .AddSingleton<IOutboxTarget, ChannelTarget>()
            .AddSingleton<IChannelStep, CreateStep>()
            .AddSingleton<IChannelStep, PurposeStep>()
            .AddSingleton<IChannelStep, TopicStep>()
            .AddSingleton<IChannelStep, BookmarksStep>()
            .AddSingleton<IChannelStep, InvitationsStep>()
            .AddSingleton<IChannelStep, PinStep>();

    private static IServiceCollection AddCard(this IServiceCollection services) =>
        services
            .AddSingleton<IHomeSection, OpenIncidentsSection>()
            .AddSingleton<IncidentJson>()
            .AddSingleton<IncidentCard>()
            .AddSingleton<CardDesk>()
            .AddSingleton<ICardPart, OwnCardPart>()
            .AddSingleton<IOutboxTarget, CardTarget>();

    private static IServiceCollection AddNews(this IServiceCollection services) =>
        services
            .AddSingleton<IncidentNews>()
            .AddSingleton<IIncidentListener>(provider => provider.GetRequiredService<IncidentNews>())
            .AddSingleton<IEnvironmentListener>(provider => provider.GetRequiredService<IncidentNews>())
            .AddSingleton<NewsMessage>()
            .AddSingleton<BriefDesk>()
            .AddSingleton<IOutboxTarget, MainTarget>()
            .AddSingleton<IOutboxTarget, LineTarget>()
            .AddSingleton<IOutboxTarget, BriefTarget>()
            .AddSingleton<IOutboxTarget, TickTarget>();

    private static IServiceCollection AddScopes(this IServiceCollection services) =>
        services
            .AddSlackScope("channels:manage", "make an incident's channel, set its topic, invite people")
            .AddSlackScope("groups:write", "do the same where incident channels are private")
            .AddSlackScope("channels:read", "know its own channel again after a crash")
            .AddSlackScope("groups:read", "do the same where incident channels are private")
            .AddSlackScope("channels:history", "post nothing twice after a crash, and put messages onto the timeline")
            .AddSlackScope("groups:history", "do the same where incident channels are private")
            .AddSlackScope("channels:join", "announce in the main channel without being invited")
            .AddSlackScope("im:write", "brief a new commander")
            .AddSlackScope("pins:write", "pin the card")
            .AddSlackScope("bookmarks:read", "add no bookmark twice")
            .AddSlackScope("bookmarks:write", "link runbook, dashboard and status page at the top of the channel")
            .AddSlackScope("reactions:read", "see the 📌 under a message")
            .AddSlackScope("reactions:write", "tick what went onto the timeline");
}
