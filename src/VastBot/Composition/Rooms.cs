using Microsoft.Extensions.Http;
using VastBot.Kubernetes;
using VastBot.Logging;
using VastBot.Practice;
using VastBot.Runbook;
using VastBot.Runbook.Model;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Composition;

/// <summary>What every way of running the program has in common.</summary>
internal static class Rooms
{
    /// <param name="services">The services to add to.</param>
    /// <param name="settings">The configuration that they live by.</param>
    /// <param name="masker">What takes secrets out of every text that leaves.</param>
    /// <param name="practice">Whether connections must stay on this machine.</param>
    /// <param name="leastLevel">The level from which lines are logged.</param>
    /// <param name="runbook">The runbook's clock; null: the real one. The wire's is always real.</param>
    public static IServiceCollection AddRooms(
        this IServiceCollection services, IConfiguration settings, SecretMasker masker, bool practice, LogLevel leastLevel, TimeProvider? runbook = null)
    {
        services.AddSingleton(settings);
        services.AddSingleton(masker);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new Clocks(Runbook: runbook ?? TimeProvider.System, Wire: TimeProvider.System));
        services.AddBotLogging(settings, leastLevel);
        services.AddHttpClient();
        services.AddKubernetes(options => options.ConfigureHandler = practice ? PracticeGuard.Close : null);
        services.AddRunbook(settings);
        if (practice) services.AddSingleton<IHttpMessageHandlerBuilderFilter, PracticeGuard>();
        return services;
    }
}
