using Microsoft.Extensions.DependencyInjection;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Help;

/// <summary>Puts help together.</summary>
internal static class HelpSetup
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddSingleton<HelpMessage>()
            .AddSingleton<MenuMessage>()
            .AddSlashCommand<HelpCommand>()
            .AddSlashCommand<MenuCommand>()
            .AddSlashCommand<UnknownVerb>()
            .AddBlockAction<HelpButton>();
}
