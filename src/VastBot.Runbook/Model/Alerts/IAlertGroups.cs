using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Model.Alerts;

/// <summary>The alert groups of the record. Two who change the same one do so one after the other.</summary>
internal interface IAlertGroups
{
    Task<AlertGroup?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Groups of which a triage report was made.</summary>
    Task<IReadOnlyList<AlertGroup>> WithReport(string report, CancellationToken cancellationToken);

    /// <summary>
    /// Changes a group, or begins it, and puts in what people must see of it, in one transaction. A change that gives null or the same leaves
    /// everything as it is and gives null.
    /// </summary>
    /// <param name="id">The group's.</param>
    /// <param name="change">Pure; from what stands (null: nothing yet).</param>
    /// <param name="rows">Pure; the outbox rows of the change, by the group before and after and the number of this change.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<AlertGroup?> Change(
        string id, Func<AlertGroup?, AlertGroup?> change, Func<AlertGroup?, AlertGroup, long, IEnumerable<OutboxRow>> rows, CancellationToken cancellationToken);
}
