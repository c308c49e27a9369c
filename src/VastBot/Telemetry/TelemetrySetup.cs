using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using VastBot.Runbook;
using VastBot.Slack;

namespace VastBot.Telemetry;

/// <summary>Sends traces and metrics to a collector, when one is configured. A practice run sends nothing.</summary>
internal static class TelemetrySetup
{
    private static readonly string[] Sources = [RunbookSetup.ActivitySource, SlackSetup.ActivitySource, "Microsoft.AspNetCore", "System.Net.Http", "Quartz"];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration settings, bool practice)
    {
        var options = TelemetryOptions.From(settings);
        if (practice || options.OtlpUrl.Length == 0) return;
        var version = typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3);
        var resource = ResourceBuilder.CreateDefault().AddService("vastbot", serviceVersion: version, serviceInstanceId: Environment.MachineName);
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter([.. RunbookSetup.Meters])
            .AddOtlpExporter((exporter, reader) =>
            {
                Configure(exporter, options, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.Interval.TotalMilliseconds;
            }).Build());
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddProcessor(new ShortAddresses())
            .AddOtlpExporter(exporter => Configure(exporter, options, "v1/traces")).Build());
        services.AddHostedService<TelemetryHost>();
    }

    // Set in code, the address is taken as it is: the signal's path belongs to it.
    private static void Configure(OtlpExporterOptions exporter, TelemetryOptions options, string path)
    {
        exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = new Uri(options.OtlpUrl.TrimEnd('/') + "/" + path);
        if (options.OtlpHeaders.Length > 0) exporter.Headers = options.OtlpHeaders;
    }
}
