using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises.Calendar;

namespace VastBot.Runbook.Model.Promises;

/// <summary>How fast someone must respond: from the first sign until the first person acknowledges or takes command.</summary>
internal sealed class ResponseClock(BusinessCalendar calendar)
{
    private const double Amber = 0.8;

    /// <summary>P1 15 min, P2 1 h, P3 4 h, P4 until the next business day ends, whose fifths are of working time.</summary>
    public ResponseDeadline Of(Severity severity, DateTimeOffset firstSign)
    {
        if (severity == Severity.P4) return NextBusinessDay(firstSign);
        var allowed = severity switch
        {
            Severity.P1 => TimeSpan.FromMinutes(15),
            Severity.P2 => TimeSpan.FromHours(1),
            _ => TimeSpan.FromHours(4),
        };
        return new(firstSign + (allowed * Amber), firstSign + allowed);
    }

    /// <summary>The deadline of an incident that nobody acknowledged yet; null where someone did, or it is over.</summary>
    public ResponseDeadline? Running(Incident incident) =>
        incident is { IsOpen: true, AcknowledgedAt: null, FirstSign: { } firstSign } ? Of(incident.Severity, firstSign) : null;

    private ResponseDeadline NextBusinessDay(DateTimeOffset firstSign)
    {
        var due = calendar.NextClosing(firstSign);
        return new(calendar.AddWorkingTime(firstSign, calendar.WorkingTime(firstSign, due) * Amber), due);
    }
}
