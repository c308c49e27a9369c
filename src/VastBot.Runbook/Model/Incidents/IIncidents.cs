using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Runbook.Model.Incidents;

/// <summary>The incidents of the record: declare, look up, change.</summary>
internal interface IIncidents
{
    /// <summary>
    /// Begins an incident under the next number. <paramref name="once"/> names the wish (a form's id): the same wish sent twice, by two clicks or
    /// after a crash, gives the incident that the first one began.
    /// </summary>
    Task<Incident> Declare(Declared declared, string once, Author by, CancellationToken cancellationToken);

    Task<Incident?> Find(IncidentId id, CancellationToken cancellationToken);

    /// <summary>The open incident whose channel this is, or the newest resolved one.</summary>
    Task<IncidentSummary?> InChannel(string channel, CancellationToken cancellationToken);

    /// <summary>Every open incident, or those of one environment; the worst first, then the oldest.</summary>
    Task<IReadOnlyList<IncidentSummary>> ListOpen(string? environment, CancellationToken cancellationToken);

    /// <summary>The newest incidents, open or not, before a number if one is given.</summary>
    Task<IReadOnlyList<IncidentSummary>> ListNewest(int count, IncidentId? before, CancellationToken cancellationToken);

    /// <summary>Incidents of which the status page was told something since then, the latest told first.</summary>
    Task<IReadOnlyList<IncidentId>> ListPublished(DateTimeOffset since, int count, CancellationToken cancellationToken);

    /// <summary>Appends to an incident's stream; <see cref="IJournal.Append"/>.</summary>
    Task<AppendResult> Change(
        IncidentId id, int? expectedVersion, Author by, IReadOnlyList<JournalEvent> events, CancellationToken cancellationToken);

    /// <summary>The state of an environment: its armed workarounds.</summary>
    Task<EnvironmentState> Environment(string name, CancellationToken cancellationToken);
}
