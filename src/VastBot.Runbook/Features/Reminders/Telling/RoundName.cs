using System.Globalization;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Reminders.Telling;

/// <summary>Which round of which reminder a row speaks of, as its subject says: <c>update/7</c>, and perhaps the step: <c>update/7/overdue</c>.</summary>
internal sealed record RoundName(string Reminder, int Since, string Step)
{
    public static string Of(ReminderRound round, string? step = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{round.Reminder}/{round.Since}{(step is null ? "" : "/")}{step}");

    public static RoundName Read(OutboxRow row)
    {
        var parts = row.Subject.Split('/');
        return new(parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), parts.ElementAtOrDefault(2) ?? "");
    }

    /// <summary>The round, if it still goes on: otherwise something newer came first.</summary>
    public ReminderRound? In(Incident? incident) => incident?.Round(Reminder) is { } round && round.Since == Since ? round : null;
}
