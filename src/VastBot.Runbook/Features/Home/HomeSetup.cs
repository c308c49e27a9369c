using Microsoft.Extensions.DependencyInjection;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Home;

/// <summary>Puts the App Home together.</summary>
internal static class HomeSetup
{
    public static IServiceCollection AddHome(this IServiceCollection services) => services.AddSingleton<HomeFrame>().AddAppHome<HomePage>();
}
