using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Outside.PagerDuty;

namespace VastBot.Runbook.Features.Paging;

/// <summary>Puts paging together.</summary>
internal static class PagingSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<PagingOptions>(PagingOptions.Section, (section, options) => section.Bind(options), PagingOptions.FindMistakes);

    public static IServiceCollection AddPaging(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(PagingOptions.From(configuration))
            .AddSingleton<PagerDutyClient>()
            .AddSingleton<PageDesk>()
            .AddSingleton<IPager, PromisePager>()
            .AddSingleton<IIncidentListener, PagingListener>()
            .AddSingleton<IOutboxTarget, PagerTarget>()
            .AddSingleton<IOutboxTarget, MentionTarget>()
            .AddSingleton<ICardPart, PagingCardPart>();
}
