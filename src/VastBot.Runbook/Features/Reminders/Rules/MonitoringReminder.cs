using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises.Reminders;

namespace VastBot.Runbook.Features.Reminders.Rules;

/// <summary>Of an incident that seems to be over: still good? Then resolve it. Asked ever more seldom, a few times at most.</summary>
internal sealed class MonitoringReminder(QuietTimes quiet) : IReminder
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(30);

    public string Name => ReminderNames.Monitoring;

    public ReminderStep? Next(Incident incident, DateTimeOffset now)
    {
        if (incident is not { Status: IncidentStatus.Monitoring, RemindersOff: false, StatusAt: { } since }) return null;
        var asked = incident.Round(Name);
        if (asked?.Nags >= Insistence.MostNags) return null;
        var at = asked is null ? since + First : asked.At + (First * Math.Pow(2, asked.Nags));
        return new(ReminderSteps.Due, quiet.After(incident.Severity, incident.RemindersFrom > at ? incident.RemindersFrom.Value : at), Prompts: true);
    }

    /// <summary>A prompt for an update that stands already asks the same.</summary>
    public IReadOnlyList<JournalEvent> Fire(Incident incident, ReminderStep step, DateTimeOffset now, bool speaks) =>
        [new Reminded(Name, step.Name, step.At, speaks && incident.Round(ReminderNames.Update)?.Nags is null or 0)];
}
