using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.Prometheus;
using VastBot.Runbook.Outside.Publishing;
using VastBot.Runbook.Outside.ServiceHealth;
using VastBot.Runbook.Outside.StatusPage;
using VastBot.Runbook.Outside.VastAi;

namespace VastBot.Runbook.Outside;

/// <summary>The door of the room: the environments and one client per system outside.</summary>
internal static class OutsideSetup
{
    /// <summary>Section <c>Environments</c>.</summary>
    public static SettingsSection Section { get; } = new(EnvironmentReader.Root, configuration => EnvironmentReader.Read(configuration).Mistakes);

    /// <summary>Wants from elsewhere: the configuration and the two clocks.</summary>
    public static IServiceCollection AddOutside(this IServiceCollection services)
    {
        services.TryAddSingleton<IEnvironments>(s => new ConfiguredEnvironments(EnvironmentReader.Read(s.GetRequiredService<IConfiguration>()).Environments));
        foreach (var name in ClientNames.All) AddClient(services, name);
        AddClient(services, ClientNames.Elsewhere).UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = PublicAddress.Connect);
        services.TryAddSingleton<OutsideHttp>();
        services.TryAddSingleton<VastAiClient>();
        services.TryAddSingleton<StatusPageClient>();
        services.TryAddSingleton<ServiceHealthClient>();
        services.TryAddSingleton<PrometheusClient>();
        services.TryAddSingleton<StatuspageApi>();
        return services;
    }

    private static IHttpClientBuilder AddClient(IServiceCollection services, string name) =>
        services.AddHttpClient(name, client =>
            {
                // Each call brings its own deadline.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("vastbot");
            })
            .UseSocketsHttpHandler((handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
                handler.PooledConnectionLifetime = TimeSpan.FromMinutes(2);
                handler.PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30);
            })
            .RemoveAllLoggers();
}
