using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Looks at every environment by a triage now and then, and raises an alert where the status page or the error rate stays bad.</summary>
internal sealed partial class AlertWatch(AlertOptions options, IEnvironments environments, ITriage triage, AlertDesk desk, Clocks clocks, ILogger<AlertWatch> logger) : BackgroundService
{
    private readonly Dictionary<(string Environment, string What), Hysteresis> _states = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.WatchEvery, clocks.Runbook);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var environment in environments.Names)
            {
                try
                {
                    await Look(environment, stoppingToken);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    Log.CannotLook(logger, trouble, environment);
                }
            }
        }
    }

    internal async Task Look(string environment, CancellationToken cancellationToken)
    {
        TriageReport? report = null;
        await foreach (var growing in triage.Run(environment).Reports.WithCancellation(cancellationToken)) report = growing;
        if (report is null) return;
        await Judge(report, "status-page", "Vast.ai's status page shows an incident", report.Findings.OfType<StatusPageFinding>().FirstOrDefault(), cancellationToken);
        await Judge(report, "error-rate", "Vast.ai errors are frequent", report.Findings.OfType<ErrorRateFinding>().FirstOrDefault(), cancellationToken);
    }

    private async Task Judge(TriageReport report, string what, string title, Finding? finding, CancellationToken cancellationToken)
    {
        var before = _states.GetValueOrDefault((report.Environment, what)) ?? new Hysteresis(options.FireAfter, options.CalmAfter);
        var after = before.After(finding?.Outcome switch
        {
            ProbeOutcome.Failing => true,
            ProbeOutcome.Ok or ProbeOutcome.Degraded => false,
            _ => null,
        });
        _states[(report.Environment, what)] = after;
        if (after.Firing == before.Firing) return;
        await desk.Take(
            new AlertNews
            {
                Source = AlertSource.Watch,
                Key = what,
                Environment = report.Environment,
                Title = title,
                Firing = after.Firing,
                Lines = [new AlertLine(what, finding!.Summary, report.StartedAt, after.Firing ? null : report.StartedAt)],
                Report = report.Id,
            },
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The watch could not look at {Environment}")]
        public static partial void CannotLook(ILogger logger, Exception trouble, string environment);
    }
}
