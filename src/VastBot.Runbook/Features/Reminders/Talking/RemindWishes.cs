using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Reminders.Talking;

/// <summary>What people want of an incident's reminders: silence, speech, a cadence of their own. Each answers with one line.</summary>
internal sealed class RemindWishes(IncidentChanges changes, PromiseRules promises, Clocks clocks)
{
    public async Task<string> Switch(Incident incident, bool on, string userId, CancellationToken cancellationToken)
    {
        if (!incident.IsOpen) return Over(incident);
        var change = await Change(
            incident, userId, now => now.RemindersOff == on ? [new RemindersSwitched(new(!now.RemindersOff, on))] : [], cancellationToken);
        return (change, on) switch
        {
            (IncidentChange.Done done, true) => $"Reminders of {incident.Id} are on again.{Promise(done.After)}",
            (IncidentChange.Done done, false) => $"Reminders of {incident.Id} are off.{Promise(done.After)} `/vast remind on` brings them back.",
            (IncidentChange.Nothing { Incident.IsOpen: false }, _) => Over(incident),
            _ => $"Reminders of {incident.Id} are {(on ? "on" : "off")} already.",
        };
    }

    /// <summary>A cadence, or <c>default</c> for the severity's own. The promise is counted anew from now.</summary>
    public async Task<string> Every(Incident incident, string words, string userId, CancellationToken cancellationToken)
    {
        if (!incident.IsOpen) return Over(incident);
        var cadence = words.Equals("default", StringComparison.OrdinalIgnoreCase) ? (TimeSpan?)null : TypedSpan.Parse(words)?.Whole;
        if (cadence is null && !words.Equals("default", StringComparison.OrdinalIgnoreCase)) return PromiseRules.Possible;
        if (cadence is { } wished && !PromiseRules.IsPossible(wished)) return PromiseRules.Possible;
        var change = await Change(incident, userId, now => Cadence(now, cadence), cancellationToken);
        return change is IncidentChange.Done done
            ? $"{incident.Id}: an update {(cadence is { } every ? $"every {Words.Of(every)}" : $"as {done.After.Severity} wants it")}.{Promise(done.After)}"
            : $"It is so already.{Promise(incident)}";
    }

    private IReadOnlyList<JournalEvent> Cadence(Incident incident, TimeSpan? cadence)
    {
        if (!incident.IsOpen || incident.Cadence == cadence) return [];
        var due = promises.DefaultDue(incident with { Cadence = cadence }, clocks.Runbook.GetUtcNow());
        return [new CadenceSet(new(incident.Cadence, cadence)), new PromiseMoved(new(incident.NextUpdate, due), "the cadence was changed")];
    }

    private Task<IncidentChange> Change(
        Incident incident, string userId, Func<Incident, IReadOnlyList<JournalEvent>> decide, CancellationToken cancellationToken) =>
        changes.Try(incident.Id, seen: null, Author.Person(userId), now => now.IsOpen ? decide(now) : [], static _ => false, cancellationToken);

    private static string Over(Incident incident) => $"{incident.Id} is resolved: nobody is reminded of it.";

    private static string Promise(Incident incident) =>
        incident.NextUpdate is { } due ? $" The next update is promised for {Mrkdwn.Date(due)}." : " No update is promised.";
}
