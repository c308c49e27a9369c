using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Postmortems.Reminding;
using VastBot.Runbook.Features.Postmortems.Talking;
using VastBot.Runbook.Features.Postmortems.Writing;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems;

/// <summary>Puts postmortems together.</summary>
internal static class PostmortemsSetup
{
    public static IServiceCollection AddPostmortems(this IServiceCollection services) =>
        services
            .AddSingleton<PostmortemText>()
            .AddSingleton<PostmortemDesk>()
            .AddSingleton<IIncidentListener, PostmortemListener>()
            .AddSingleton<IOutboxTarget, DraftTarget>()
            .AddSingleton<IOutboxTarget, PublishTarget>()
            .AddReminding()
            .AddSingleton<PostmortemModal>()
            .AddSingleton<ICardPart, PostmortemCardPart>()
            .AddSlashCommand<PostmortemCommand>()
            .AddBlockAction<PostmortemButton>()
            .AddViewSubmission<PostmortemSubmission>()
            .AddSlackScope("canvases:write", "publish the postmortem");

    private static IServiceCollection AddReminding(this IServiceCollection services) =>
        services
            .AddSingleton<IReminder, PostmortemReminder>()
            .AddSingleton<IIncidentListener, PostmortemNudgesListener>()
            .AddSingleton<IOutboxTarget, PostmortemNudges>();
}
