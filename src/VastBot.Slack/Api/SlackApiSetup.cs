using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Registers <see cref="ISlackApi"/>, set up from <see cref="SlackOptions"/>.</summary>
internal static class SlackApiSetup
{
    public static IServiceCollection AddSlackApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => Options(provider.GetRequiredService<IOptions<SlackOptions>>().Value));
        services.TryAddSingleton<ISlackApi>(provider => new SlackApi(
            Http(provider.GetRequiredService<SlackApiOptions>()),
            provider.GetRequiredService<SlackApiOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackApi>>(),
            provider.GetRequiredService<SlackMeter>()));
        return services;
    }

    private static SlackApiOptions Options(SlackOptions options) => new()
    {
        ApiUrl = options.ApiUrl,
        BotToken = options.BotToken,
        AppToken = options.AppToken,
        LoopbackOnly = options.LoopbackOnly,
    };

    /// <summary>One connection pool for the life of the process; connections are renewed so that a moved host is noticed.</summary>
    private static HttpClient Http(SlackApiOptions options) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        UseCookies = false,
        // A proxy would lead out of this machine.
        UseProxy = !options.LoopbackOnly,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
