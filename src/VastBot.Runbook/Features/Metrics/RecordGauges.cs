using System.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>Looks at the record every few seconds and shows what it saw as gauges of meter <c>VastBot.Runbook</c>; a scrape never waits for the database.</summary>
internal sealed partial class RecordGauges : BackgroundService
{
    public const string MeterName = "VastBot.Runbook";

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly IIncidents _incidents;
    private readonly IOutboxState _outbox;
    private readonly Clocks _clocks;
    private readonly ILogger<RecordGauges> _logger;
    private readonly PreparationTurns _turns;
    private volatile RecordSnapshot? _snapshot;

    public RecordGauges(IIncidents incidents, IOutboxState outbox, Clocks clocks, IMeterFactory meters, ILogger<RecordGauges> logger, PreparationTurns turns)
    {
        (_incidents, _outbox, _clocks, _logger, _turns) = (incidents, outbox, clocks, logger, turns);
        var meter = meters.Create(MeterName);
        meter.CreateObservableGauge("vastbot.record.up", () => _snapshot is null ? 0 : 1, null, "Whether the record could be read at the last look");
        meter.CreateObservableGauge("vastbot.incidents.open", Open, "{incident}", "Open incidents, by severity");
        meter.CreateObservableGauge("vastbot.promises.overdue", () => Of(snapshot => snapshot.Overdue), "{incident}", "Open incidents whose promised update is late");
        meter.CreateObservableGauge("vastbot.outbox.waiting", Waiting, "{row}", "Rows that wait to be delivered, by target");
        meter.CreateObservableGauge("vastbot.outbox.age", () => Of(snapshot => snapshot.Outbox.Oldest?.TotalSeconds ?? 0), "s", "Age of the oldest row that waits");
        meter.CreateObservableGauge("vastbot.outbox.aside", () => Of(snapshot => snapshot.Outbox.SetAside), "{row}", "Rows that could never be delivered, as far as they are remembered");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _turns.Run(() => TryLook(stoppingToken), stoppingToken);
        using var timer = new PeriodicTimer(Every, _clocks.Wire);
        while (await IsTime(timer, stoppingToken)) await TryLook(stoppingToken);
    }

    private async Task TryLook(CancellationToken stopping)
    {
        try
        {
            _snapshot = await Look(stopping);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // The program ends in the middle of a look.
        }
        catch (Exception unreadable)
        {
            if (_snapshot is not null) Log.Unreadable(_logger, unreadable);
            _snapshot = null;
        }
    }

    /// <summary>False at the end of the program, also where nobody told the services to stop.</summary>
    private static async Task<bool> IsTime(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<RecordSnapshot> Look(CancellationToken cancellationToken)
    {
        var open = await _incidents.ListOpen(null, cancellationToken);
        var now = _clocks.Runbook.GetUtcNow();
        return new(
            Enum.GetValues<Severity>().ToDictionary(severity => severity, severity => open.Count(incident => incident.Severity == severity)),
            open.Count(incident => incident.NextUpdate < now),
            await _outbox.Look(cancellationToken));
    }

    private IEnumerable<Measurement<int>> Open() =>
        _snapshot?.Open.Select(severity => new Measurement<int>(severity.Value, KeyValuePair.Create<string, object?>("severity", severity.Key.ToString()))) ?? [];

    private IEnumerable<Measurement<int>> Waiting() =>
        _snapshot?.Outbox.Waiting.Select(target => new Measurement<int>(target.Value, KeyValuePair.Create<string, object?>("target", target.Key))) ?? [];

    private IEnumerable<Measurement<T>> Of<T>(Func<RecordSnapshot, T> value)
        where T : struct => _snapshot is { } snapshot ? [new(value(snapshot))] : [];

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The record cannot be read; its gauges are gone until it can")]
        public static partial void Unreadable(ILogger logger, Exception unreadable);
    }
}
