using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>Puts metrics together: <c>/metrics</c> on the private listener.</summary>
internal static class MetricsSetup
{
    public static IServiceCollection AddRunbookMetrics(this IServiceCollection services)
    {
        services.AddMetrics();
        return services.AddSingleton<MeterReading>().AddHostedService<RecordGauges>();
    }

    public static void MapMetrics(this IEndpointRouteBuilder endpoints)
    {
        // Asked for now, so that it counts from the start and not from the first scrape.
        var reading = endpoints.ServiceProvider.GetRequiredService<MeterReading>();
        endpoints.MapGet("/metrics", (RequestDelegate)(context =>
        {
            context.Response.ContentType = PrometheusText.ContentType;
            return context.Response.WriteAsync(PrometheusText.Write(reading.Read()), context.RequestAborted);
        }));
    }
}
