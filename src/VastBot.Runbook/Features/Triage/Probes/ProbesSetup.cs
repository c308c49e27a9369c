using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Puts the probes together, in the order they are shown.</summary>
internal static class ProbesSetup
{
    /// <summary>Wants from elsewhere: the outside clients, masking, clocks, triage's options, Kubernetes and logging.</summary>
    public static IServiceCollection AddProbes(this IServiceCollection services)
    {
        services.TryAddSingleton<ProbeBench>();
        services.TryAddSingleton<IErrorsSince, ErrorsSinceCount>();
        return services
            .AddSingleton<IProbe, StatusPageProbe>()
            .AddSingleton<IProbe, VastApiProbe>()
            .AddSingleton<IProbe, ServiceHealthProbe>()
            .AddSingleton<IProbe, ErrorRateProbe>()
            .AddSingleton<IProbe, ErrorLogsProbe>()
            .AddSingleton<IProbe, PodsProbe>()
            .AddSingleton<IProbe, RecentChangesProbe>();
    }
}
