using System.Globalization;
using VastBot.Runbook.Features.Postmortems.Reminding;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Model.Promises;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Postmortems;

public sealed class Reminding_of_the_postmortem
{
    // A Friday afternoon.
    private static readonly DateTimeOffset End = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private readonly PostmortemReminder _reminder = new(Calendars.Berlin);
    private Incident _incident = Incident.Before(new IncidentId(1));

    [Fact]
    public void After_two_business_days_then_weekly_five_times_at_most()
    {
        Take(Some.Declaration(), Resolution());

        Assert.Equal(["Tue 24 08:00", "Tue 01 08:00", "Tue 08 08:00", "Tue 15 08:00", "Tue 22 08:00"], Told());
    }

    [Fact]
    public void Until_it_is_published_or_waived()
    {
        Take(Some.Declaration(), Resolution(), new PostmortemWritten(2, new("s", "r", "u", "m")));
        Assert.NotNull(_reminder.Next(_incident, End));

        var before = _incident;
        Take(new PostmortemPublished(2, "canvas", "F1"));
        Assert.Null(_reminder.Next(_incident, End));

        _incident = before;
        Take(new PostmortemWaived("a rehearsal"));
        Assert.Null(_reminder.Next(_incident, End));
    }

    [Fact]
    public void Not_of_an_open_incident_nor_of_a_small_one()
    {
        Take(Some.Declaration());
        Assert.Null(_reminder.Next(_incident, End));

        _incident = Incident.Before(new IncidentId(2));
        Take(Some.Declaration(severity: Severity.P3), Resolution());
        Assert.Null(_reminder.Next(_incident, End));
    }

    private static Resolved Resolution() => new(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "A new key", []);

    private List<string> Told()
    {
        var told = new List<string>();
        while (_reminder.Next(_incident, End) is { } step)
        {
            told.Add(step.At.UtcDateTime.ToString("ddd dd HH:mm", CultureInfo.InvariantCulture));
            Take([.. _reminder.Fire(_incident, step, step.At, speaks: true)]);
        }

        return told;
    }

    private void Take(params JournalEvent[] events)
    {
        foreach (var happened in events) _incident = _incident.With(new JournalEntry(StreamId.Of(_incident.Id), _incident.Version + 1, End, Some.Responder, happened));
    }
}
