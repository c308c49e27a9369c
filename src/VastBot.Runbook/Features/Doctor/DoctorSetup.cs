using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Settings;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Puts the doctor together.</summary>
internal static class DoctorSetup
{
    public static SettingsSection Heartbeats { get; } = SettingsSection.Of<HeartbeatOptions>(HeartbeatOptions.Section, (section, options) => section.Bind(options), HeartbeatOptions.FindMistakes);

    public static IServiceCollection AddDoctor(this IServiceCollection services, IConfiguration configuration)
    {
        var heartbeat = HeartbeatOptions.From(configuration);
        if (heartbeat.Url.Length > 0) services.AddSingleton(heartbeat).AddHostedService<Heartbeat>();
        return services
            .AddSingleton(Shape(configuration))
            .AddSingleton<IDoctorCheck, ConfigurationCheck>()
            .AddSingleton<IDoctorCheck, SlackPartCheck>()
            .AddSingleton<IDoctorCheck, DeliveriesCheck>()
            .AddSingleton<IDoctorCheck, DiskCheck>()
            .AddSingleton<DoctorRunner>()
            .AddSingleton<DoctorMessage>()
            .AddSingleton<DoctorScreen>()
            .AddSingleton<DoctorJson>()
            .AddSingleton<LivenessPage>()
            .AddSingleton<ReadinessPage>()
            .AddSlashCommand<DoctorCommand>();
    }

    private static AppShape Shape(IConfiguration configuration) => new(
        configuration["Slack:Command"] is { Length: > 0 } command ? command : "/vast",
        string.Equals(configuration["Slack:Mode"], nameof(SlackMode.Http), StringComparison.OrdinalIgnoreCase),
        Uri.TryCreate(configuration["Web:Address"], UriKind.Absolute, out var address) ? address : null);

    public static void MapHealthPages(this IEndpointRouteBuilder endpoints)
    {
        var (alive, ready) = (endpoints.ServiceProvider.GetRequiredService<LivenessPage>(), endpoints.ServiceProvider.GetRequiredService<ReadinessPage>());
        endpoints.MapGet("/healthz", (RequestDelegate)alive.Answer);
        endpoints.MapGet("/readyz", (RequestDelegate)ready.Answer);
    }
}
