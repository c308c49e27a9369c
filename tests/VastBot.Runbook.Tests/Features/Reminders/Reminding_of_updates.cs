using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Promises;
using VastBot.Runbook.Model.Promises.Reminders;
using VastBot.Runbook.Tests.Model.Promises;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>The promised update: who hears what, and when.</summary>
public sealed class Reminding_of_updates
{
    private static PromiseRules Rules { get; } = new(Calendars.Berlin);

    [Fact]
    public void P1_at_night_is_reminded_like_any_other_time_five_times_then_others_then_the_pager() => Assert.Equal(
        [
            "Fri 03:25 update before", "Fri 03:30 update due", "Fri 03:33 update overdue", "Fri 03:36 update overdue", "Fri 03:39 update overdue",
            "Fri 03:42 update overdue", "Fri 03:45 update escalated", "Fri 03:48 update paged",
        ],
        new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").Until("2026-11-21 03:00").Said());

    [Fact]
    public void P3_at_night_waits_for_the_morning() => Assert.Equal(
        ["Sat 07:00 update due", "Sat 07:15 update overdue"],
        new Ladder(Severity.P3, "2026-11-20 20:00", "2026-11-21 00:00").Until("2026-11-21 07:20").Said());

    [Fact]
    public void P4_before_a_long_weekend_is_asked_on_the_first_business_day_after_it() => Assert.Equal(
        ["Tue 09:00 update due", "Tue 10:00 update overdue"],
        new Ladder(Severity.P4, "2026-12-24 16:00", "2026-12-29 09:00").Until("2026-12-29 10:30").Said());

    [Theory]
    [InlineData("2026-03-29", "2026-03-29 07:00")] // 02:00 does not exist
    [InlineData("2026-10-25", "2026-10-25 07:00")] // 02:00 comes twice
    public void In_the_nights_in_which_clocks_change_quiet_hours_end_in_the_morning_by_the_clock(string day, string morning)
    {
        var ladder = new Ladder(Severity.P3, $"{day} 01:30", morning);
        Assert.Equal(["Sun 07:00 update due"], ladder.Until($"{day} 07:05").Said());
    }

    [Fact]
    public void In_the_night_in_which_clocks_go_back_a_promise_is_kept_by_elapsed_time()
    {
        // 02:50 summer time and half an hour later: 02:20 winter time.
        var declared = new DateTimeOffset(2026, 10, 25, 0, 50, 0, TimeSpan.Zero);
        Assert.Equal(declared.AddMinutes(30), Rules.DefaultDue(Severity.P1, declared));
    }

    [Fact]
    public void On_a_leap_day_reminders_come_as_on_any_other() => Assert.Equal(
        ["Tue 23:58 update before", "Wed 00:03 update due"],
        new Ladder(Severity.P2, "2028-02-29 23:03", "2028-03-01 00:03").Until("2028-03-01 00:04").Said());

    [Fact]
    public void Never_is_never() => Assert.Empty(new Ladder(Severity.P1, "2026-11-20 03:00", due: null).Until("2026-12-20 03:00").Said());

    [Fact]
    public void Any_update_begins_anew()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").Until("2026-11-20 03:34");
        ladder.Said();

        ladder.Happen(new Updated("x", default, default, Holding: false), new PromiseMoved(new(ladder.Incident.NextUpdate, ladder.Now.AddMinutes(30)), ""));

        Assert.Null(ladder.Incident.Round(ReminderNames.Update));
        Assert.Equal(["Fri 03:59 update before", "Fri 04:04 update due"], ladder.Until("2026-11-20 04:05").Said());
    }

    [Fact]
    public void A_change_of_severity_while_a_prompt_is_open_ends_it_and_counts_anew()
    {
        var ladder = new Ladder(Severity.P2, "2026-11-20 10:00", "2026-11-20 11:00").Until("2026-11-20 11:06");
        ladder.Said();

        ladder.Happen(
            new SeverityChanged(new(Severity.P2, Severity.P1), "everything fails"), Rules.Recompute(ladder.Incident, Severity.P1, ladder.Now, "P2 → P1"));

        Assert.Equal(["Fri 11:31 update before", "Fri 11:36 update due", "Fri 11:39 update overdue"], ladder.Until("2026-11-20 11:40").Said());
    }

    [Fact]
    public void A_snooze_moves_once_and_the_cadence_goes_on_after_it()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").Until("2026-11-20 03:31");
        ladder.Said();

        ladder.Happen(new PromiseSnoozed(new(ladder.Incident.NextUpdate, ladder.Now.AddMinutes(15))));

        Assert.Equal(["Fri 03:46 update overdue", "Fri 03:49 update overdue"], ladder.Until("2026-11-20 03:50").Said());
        Assert.Equal(Calendars.Berlin.Local("2026-11-20 03:30"), ladder.Incident.NextUpdate);
    }

    [Fact]
    public void Resolving_stops_everything_at_once_and_reopening_begins_anew()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").Until("2026-11-20 03:34");
        ladder.Happen(new Resolved(new(IncidentStatus.Investigating, IncidentStatus.Resolved), "a new key", []));
        ladder.Said();
        Assert.Empty(ladder.Until("2026-11-20 12:00").Said());
        Assert.Empty(ladder.Incident.Rounds);

        ladder.Happen(new Reopened(new(IncidentStatus.Resolved, IncidentStatus.Investigating), "again"), Rules.Recompute(ladder.Incident, Severity.P1, ladder.Now, "reopened"));
        Assert.Equal(["Fri 12:25 update before", "Fri 12:30 update due"], ladder.Until("2026-11-20 12:31").Said());
    }

    [Fact]
    public void Silence_is_silence_until_it_is_ended_and_then_nothing_old_comes_up_late()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30");
        ladder.Happen(new RemindersSwitched(new(true, false)));
        Assert.Empty(ladder.Until("2026-11-20 05:00").Said());

        ladder.Happen(new RemindersSwitched(new(false, true)));
        Assert.Equal(["Fri 05:00 update due"], ladder.Until("2026-11-20 05:01").Said());
        Assert.Equal(ladder.Incident.Round(ReminderNames.Update)!.Due, ladder.Incident.Round(ReminderNames.Update)!.At);
    }

    [Fact]
    public void After_downtime_one_prompt_comes_that_knows_the_gap_and_no_burst()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").AwayUntil("2026-11-20 05:10");
        Assert.Equal(["Fri 05:10 update due"], ladder.Said());
        var round = ladder.Incident.Round(ReminderNames.Update)!;
        Assert.Equal(TimeSpan.FromMinutes(100), round.At - round.Due);
        Assert.True(round.Missed);

        Assert.Equal(["Fri 05:13 update overdue"], ladder.Until("2026-11-20 05:14").Said());
    }

    [Fact]
    public void A_promise_is_missed_once_somebody_had_to_be_asked_again()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30").Until("2026-11-20 03:32");
        Assert.DoesNotContain(ladder.Journal, entry => entry.Event is PromiseMissed);

        ladder.Until("2026-11-20 06:00");
        Assert.Equal(new PromiseMissed(Calendars.Berlin.Local("2026-11-20 03:30")), Assert.Single(ladder.Journal, entry => entry.Event is PromiseMissed).Event);
    }

    [Fact]
    public void Without_a_draft_the_prompt_is_the_first_that_is_heard() => Assert.Equal(
        ["Fri 03:30 update due"],
        new Ladder(Severity.P1, "2026-11-20 03:00", "2026-11-20 03:30", options: new ReminderOptions { BeforeDue = TimeSpan.Zero }).Until("2026-11-20 03:31").Said());

    [Fact]
    public void In_monitoring_people_are_asked_whether_it_is_over_ever_more_seldom_and_nobody_is_woken()
    {
        var ladder = new Ladder(Severity.P1, "2026-11-20 10:00", due: null);
        ladder.Happen(new StatusChanged(new(IncidentStatus.Investigating, IncidentStatus.Monitoring)));
        Assert.Equal(
            ["Fri 10:30 monitoring due", "Fri 11:30 monitoring due", "Fri 13:30 monitoring due", "Fri 17:30 monitoring due", "Sat 01:30 monitoring due"],
            ladder.Until("2026-11-25 10:00").Said());

        ladder.Happen(new PromiseMoved(new(null, ladder.Now.AddMinutes(15)), ""));
        Assert.DoesNotContain(ladder.Until("2026-11-25 20:00").Said(), said => said.EndsWith("paged", StringComparison.Ordinal));
    }
}
