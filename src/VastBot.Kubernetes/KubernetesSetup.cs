using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace VastBot.Kubernetes;

/// <summary>The door of this library.</summary>
public static class KubernetesSetup
{
    /// <summary>
    /// Adds <see cref="IKubernetesClients"/>. Deadlines and token ages run on the container's <see cref="TimeProvider"/>, the system's when it has none.
    /// </summary>
    public static IServiceCollection AddKubernetes(this IServiceCollection services, Action<KubernetesOptions>? configure = null)
    {
        services.AddOptions<KubernetesOptions>().Configure(configure ?? (_ => { }));
        services.AddSingleton<IKubernetesClients>(s => new KubernetesClients(
            s.GetRequiredService<IOptions<KubernetesOptions>>(), s.GetService<TimeProvider>() ?? TimeProvider.System, Surroundings.Real));
        return services;
    }
}
