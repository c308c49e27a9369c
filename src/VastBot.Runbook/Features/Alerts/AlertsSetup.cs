using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Puts alerts together.</summary>
internal static class AlertsSetup
{
    public static SettingsSection Section { get; } = SettingsSection.Of<AlertOptions>(AlertOptions.Section, (section, options) => section.Bind(options), AlertOptions.FindMistakes);

    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        var options = AlertOptions.From(configuration);
        if (options.WatchEvery > TimeSpan.Zero) services.AddHostedService<AlertWatch>();
        return services
            .AddSingleton(options)
            .AddSingleton<AlertDesk>()
            .AddSingleton<AlertMessage>()
            .AddSingleton<AlertmanagerDoor>()
            .AddSingleton<VastAiDoor>()
            .AddSingleton<IOutboxTarget, AlertCardTarget>()
            .AddSingleton<IOutboxTarget, AlertTriageTarget>()
            .AddSingleton<IOutboxTarget, AlertDeclaredTarget>()
            .AddSingleton<IIncidentListener, AlertDeclaredListener>()
            .AddBlockAction<AcknowledgeAlertButton>();
    }

    /// <summary>Webhooks, on the public listener; each exists only with its secret configured.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder endpoints)
    {
        var (alertmanager, vastAi) = (endpoints.ServiceProvider.GetRequiredService<AlertmanagerDoor>(), endpoints.ServiceProvider.GetRequiredService<VastAiDoor>());
        endpoints.MapPost("/alerts/alertmanager/{environment?}", (RequestDelegate)alertmanager.Receive).OnPublicListenerForSigned();
        endpoints.MapPost("/alerts/vast-ai/{environment?}", (RequestDelegate)vastAi.Receive).OnPublicListenerForSigned();
    }
}
