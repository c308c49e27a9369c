using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Features.Timeline.Page;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Timeline;

/// <summary>Puts the timeline together.</summary>
internal static class TimelineSetup
{
    public static SettingsSection Section { get; } =
        SettingsSection.Of<IncidentPagesOptions>(IncidentPagesOptions.Section, (section, options) => section.Bind(options), IncidentPagesOptions.FindMistakes);

    public static IServiceCollection AddTimeline(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(IncidentPagesOptions.From(configuration))
            .AddSingleton<IncidentPages>()
            .AddSingleton<TimelineMessage>()
            .AddSingleton<PageHtml>()
            .AddSingleton<IncidentPage>()
            .AddSlashCommand<TimelineCommand>()
            .AddEvent<CapturedMessages>();

    public static void MapTimeline(this IEndpointRouteBuilder endpoints)
    {
        IncidentPages.Map(endpoints, "/{id}", context => context.RequestServices.GetRequiredService<IncidentPage>().Answer(context));
        IncidentPages.Map(endpoints, "", context => context.RequestServices.GetRequiredService<IncidentPage>().List(context));
    }
}
