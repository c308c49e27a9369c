using Microsoft.Extensions.DependencyInjection;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Stats;

/// <summary>Puts the numbers together.</summary>
internal static class StatsSetup
{
    public static IServiceCollection AddStats(this IServiceCollection services) => services.AddSingleton<StatsDesk>().AddSlashCommand<StatsCommand>();
}
