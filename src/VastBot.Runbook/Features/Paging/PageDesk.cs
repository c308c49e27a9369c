using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Paging;
using VastBot.Runbook.Outside.PagerDuty;

namespace VastBot.Runbook.Features.Paging;

/// <summary>Writes PagerDuty's events: one alert per incident, and one beside it for its overdue promise.</summary>
internal sealed class PageDesk(PagingOptions options, PagerDutyClient client, OutsideText outside)
{
    private const int LongestSummary = 1000;

    /// <summary>An alert that somebody acknowledged wakes nobody again: an overdue promise needs one of its own.</summary>
    private static string OverdueKey(IncidentId incident) => $"{Key(incident)}/overdue";

    private static string Key(IncidentId incident) => $"vastbot/{incident}";

    public Task<PagerDutyAnswer> Trigger(Incident incident, CancellationToken cancellationToken) =>
        Trigger(Key(incident.Id), incident.Severity, incident.Environment, $"{incident.Id} {incident.Severity}: {incident.Title}", cancellationToken);

    public Task<PagerDutyAnswer> TriggerOverdue(Page page, CancellationToken cancellationToken) =>
        Trigger(OverdueKey(page.Incident), page.Severity, "vastbot", page.Summary, cancellationToken);

    public Task<PagerDutyAnswer> Acknowledge(IncidentId incident, CancellationToken cancellationToken) => Send(PageActions.Acknowledge, Key(incident), null, cancellationToken);

    public Task<PagerDutyAnswer> KeepPromise(IncidentId incident, CancellationToken cancellationToken) => Send(PageActions.Resolve, OverdueKey(incident), null, cancellationToken);

    /// <summary>Both alerts; where none is open, PagerDuty drops the event.</summary>
    public async Task<PagerDutyAnswer> Resolve(IncidentId incident, CancellationToken cancellationToken)
    {
        var overdue = await KeepPromise(incident, cancellationToken);
        return overdue.Taken ? await Send(PageActions.Resolve, Key(incident), null, cancellationToken) : overdue;
    }

    private Task<PagerDutyAnswer> Trigger(string key, Severity severity, string source, string summary, CancellationToken cancellationToken)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["severity"] = severity.ToString() };
        return Send(PageActions.Trigger, key, new PagerDutyPayload(outside.Plain(summary, LongestSummary), source, Word(severity), details), cancellationToken);
    }

    private Task<PagerDutyAnswer> Send(string action, string key, PagerDutyPayload? payload, CancellationToken cancellationToken) =>
        client.Send(new Uri(options.Url), new PagerDutyEvent { RoutingKey = options.RoutingKey, Action = action, DedupKey = key, Payload = payload, Client = "VastBot" }, cancellationToken);

    private static string Word(Severity severity) => severity switch
    {
        Severity.P1 => "critical",
        Severity.P2 => "error",
        Severity.P3 => "warning",
        _ => "info",
    };
}
