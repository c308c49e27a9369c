using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Health;

/// <summary>Puts the health verb together.</summary>
internal static class HealthSetup
{
    public static IServiceCollection AddHealth(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(HealthOptions.From(configuration))
            .AddSingleton<HealthLook>()
            .AddSingleton<HealthConversation>()
            .AddSlashCommand<HealthCommand>()
            .AddBlockAction<MenuHealthButton>();
}
