using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace VastBot.Telemetry;

/// <summary>Begins to measure and trace with the program, and sends what is left at its end.</summary>
internal sealed class TelemetryHost(TracerProvider traces, MeterProvider metrics) : IHostedService
{
    private const int Patience = 3000;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            traces.ForceFlush(Patience);
            metrics.ForceFlush(Patience);
        },
        cancellationToken);
}
