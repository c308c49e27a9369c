using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Reminders.Scheduling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Reminders;

/// <summary>Whether reminders come: what Quartz holds, and by the journal the last step that was taken against those that are due.</summary>
internal sealed class RemindersCheck(IIncidents incidents, ReminderDesk desk, Timetable timetable, ReminderService service, Clocks clocks) : IDoctorCheck
{
    private const int MostNamed = 5;

    /// <summary>A firing may be taken over from another replica, and the sweep comes every minute.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public string Name => "Reminders";

    public async Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken)
    {
        List<DoctorFinding> findings = [.. await Scheduler(cancellationToken)];
        try
        {
            findings.AddRange(await Steps(cancellationToken));
        }
        catch (NoRecordException)
        {
            findings.Add(DoctorFinding.Well("Steps", "there is no record yet, so nothing is due"));
        }
        catch (Exception unreadable) when (!cancellationToken.IsCancellationRequested)
        {
            findings.Add(DoctorFinding.Warning("Steps", $"cannot be told: {unreadable.Message.TrimEnd('.')}", "See what the doctor says of Storage."));
        }

        return findings;
    }

    private async Task<IReadOnlyList<DoctorFinding>> Scheduler(CancellationToken cancellationToken)
    {
        if (service.ExecuteTask is null)
            return [DoctorFinding.Well("Quartz", "not started for this look; the running bot tells of its own by the command doctor in Slack, and at /healthz")];
        if (!timetable.IsOpen)
            return [DoctorFinding.Broken("Quartz", "is not started, so nobody is reminded", "The log says why (The scheduler of reminders cannot start); it is tried again every 5 s.")];
        try
        {
            return [.. Held(await timetable.All(cancellationToken).WaitAsync(Patience, clocks.Wire, cancellationToken))];
        }
        catch (Exception trouble) when (!cancellationToken.IsCancellationRequested)
        {
            return [DoctorFinding.Broken("Quartz", $"does not answer: {trouble.Message.TrimEnd('.')}", "See what the doctor says of Storage; reminders are kept beside the journal.")];
        }
    }

    private static IEnumerable<DoctorFinding> Held(IReadOnlyList<Firing> firings)
    {
        var next = firings.Where(firing => firing.At is not null).MinBy(firing => firing.At);
        var when = next is null ? "" : $", the next for {next.Incident} ({next.Reminder}) at {Time(next.At!.Value)}";
        yield return DoctorFinding.Well("Quartz", firings.Count == 0 ? "runs and holds no firing" : string.Create(CultureInfo.InvariantCulture, $"runs and holds {Count(firings.Count, "firing")}{when}"));
        var failed = firings.Where(firing => firing.Failed).Select(firing => $"{firing.Incident} ({firing.Reminder})").ToList();
        if (failed.Count > 0) yield return DoctorFinding.Warning("Given up", $"Quartz gave up {List(failed)}", "The sweep sets them anew within a minute; if they come back, the log says what fails.");
    }

    private async Task<IReadOnlyList<DoctorFinding>> Steps(CancellationToken cancellationToken)
    {
        var now = clocks.Runbook.GetUtcNow();
        List<(string What, DateTimeOffset At)> due = [];
        (string What, DateTimeOffset At, DateTimeOffset Due)? last = null;
        foreach (var summary in await incidents.ListOpen(null, cancellationToken))
        {
            if (await incidents.Find(summary.Id, cancellationToken) is not { } incident) continue;
            foreach (var round in incident.Rounds)
                if (last is null || round.At > last.Value.At) last = ($"{incident.Id} ({round.Reminder}, {round.Step})", round.At, round.Due);
            due.AddRange(
                from reminder in desk.Reminders
                let step = reminder.Next(incident, now)
                where step is not null && step.At < now - Grace
                select ($"{incident.Id} ({reminder.Name}, {step.Name}) since {Time(step.At)}", step.At));
        }

        var sent = last is { } taken ? $"the last one sent was {taken.What} at {Time(taken.At)}, {Words.Of(taken.At - taken.Due)} after it was due" : "none was sent for an open incident";
        return
        [
            due.Count == 0
                ? DoctorFinding.Well("Steps", $"none is late; {sent}")
                : DoctorFinding.Warning("Steps", $"due and not sent: {List([.. due.OrderBy(step => step.At).Select(step => step.What)])}; {sent}", "See whether the bot runs and its Quartz is well; a running bot makes up for them within a minute."),
        ];
    }

    private static string List(List<string> all) =>
        string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - MostNamed} more") : "");

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
