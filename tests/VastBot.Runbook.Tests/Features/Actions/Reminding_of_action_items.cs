using VastBot.Runbook.Features.Actions;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;

namespace VastBot.Runbook.Tests.Features.Actions;

public sealed class Reminding_of_action_items
{
    private static readonly DateTimeOffset Due = new(2026, 12, 1, 17, 0, 0, TimeSpan.Zero);
    private readonly ActionReminder _reminder = new();
    private Incident _incident = Incident.Before(new IncidentId(1));

    [Fact]
    public void Before_on_and_weekly_after_the_due_date_five_times_at_most()
    {
        Take(new ActionAdded(1, "alert", "U1", Due));
        var told = new List<double>();
        while (_reminder.Next(_incident, Due.AddYears(-1)) is { } step)
        {
            told.Add((step.At - Due).TotalDays);
            Take([.. _reminder.Fire(_incident, step, step.At, speaks: true)]);
        }

        Assert.Equal([-1, 0, 7, 14, 21], told);
    }

    [Fact]
    public void What_was_missed_is_one_reminder_and_counts_for_all()
    {
        Take(new ActionAdded(1, "alert", "U1", Due));

        var events = _reminder.Fire(_incident, _reminder.Next(_incident, Due)!, Due.AddDays(8), speaks: true);
        Take([.. events]);

        Assert.Equal([new FollowUpReminded("action-1", 3)], events);
        Assert.Equal(Due.AddDays(14), _reminder.Next(_incident, Due.AddDays(8))!.At);
    }

    [Fact]
    public void Nobody_is_reminded_of_what_is_done_or_has_no_date()
    {
        Take(new ActionAdded(1, "alert", "U1", Due), new ActionAdded(2, "some day", "U1", null), new ActionTicked(1, true));
        Assert.Null(_reminder.Next(_incident, Due));

        Take(new ActionTicked(1, false));
        Assert.NotNull(_reminder.Next(_incident, Due));
    }

    private void Take(params JournalEvent[] events)
    {
        foreach (var happened in events) _incident = _incident.With(new JournalEntry(StreamId.Of(_incident.Id), _incident.Version + 1, Due, Some.Responder, happened));
    }
}
