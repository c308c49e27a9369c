using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Puts action items together.</summary>
internal static class ActionsSetup
{
    public static IServiceCollection AddActions(this IServiceCollection services) =>
        services
            .AddSingleton<ActionDesk>()
            .AddSingleton<ActionList>()
            .AddSingleton<IIncidentListener, ActionNudgesListener>()
            .AddSingleton<IOutboxTarget, ActionNudges>()
            .AddSingleton<IReminder, ActionReminder>()
            .AddSingleton<IHomeSection, MyActionsSection>()
            .AddSlashCommand<ActionCommand>()
            .AddBlockAction<ActionDoneButton>();
}
