using VastBot.Runbook.Features.Reminders;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Settings;
using VastBot.Runbook.Tests.Model.Promises;

namespace VastBot.Runbook.Tests.Features.Reminders;

/// <summary>Nobody has acknowledged: who hears what, and when. And the hours in which minor incidents let people sleep.</summary>
public sealed class Reminding_of_the_response
{
    [Fact]
    public void P1_is_amber_then_overdue_then_paged() => Assert.Equal(
        ["Fri 03:12 response amber", "Fri 03:15 response overdue", "Fri 03:18 response paged"],
        new Ladder(Severity.P1, "2026-11-20 03:00", due: null, commander: null).Until("2026-11-21 03:00").Said());

    [Fact]
    public void P3_wakes_nobody_and_waits_for_the_morning() => Assert.Equal(
        ["Fri 07:00 response overdue"],
        new Ladder(Severity.P3, "2026-11-20 03:00", due: null, commander: null).Until("2026-11-20 08:00").Said());

    [Fact]
    public void P4_before_a_long_weekend_counts_working_time() => Assert.Equal(
        ["Tue 15:12 response amber", "Wed 09:00 response overdue"],
        new Ladder(Severity.P4, "2026-12-24 16:00", due: null, commander: null).Until("2026-12-30 12:00").Said());

    [Fact]
    public void The_first_who_acknowledges_or_takes_command_ends_it()
    {
        foreach (JournalEvent answer in new JournalEvent[] { new Acknowledged(), new CommanderChanged(new(null, "U0COMMANDER")) })
        {
            var ladder = new Ladder(Severity.P1, "2026-11-20 03:00", due: null, commander: null).Until("2026-11-20 03:13");
            ladder.Happen(answer);
            ladder.Said();
            Assert.Empty(ladder.Until("2026-11-20 12:00").Said());
            Assert.Empty(ladder.Incident.Rounds);
        }
    }

    [Fact]
    public void A_worse_severity_shortens_the_time_from_the_first_sign_but_nothing_is_late_before_it_could_be_known()
    {
        var ladder = new Ladder(Severity.P2, "2026-11-20 03:00", due: null, commander: null).Until("2026-11-20 03:30");
        ladder.Happen(new SeverityChanged(new(Severity.P2, Severity.P1), "worse"));

        Assert.Equal(["Fri 03:30 response overdue"], ladder.Until("2026-11-20 03:31").Said());
        Assert.Equal(ladder.Incident.Rounds[0].Due, ladder.Incident.Rounds[0].At);
    }

    [Theory]
    [InlineData(Severity.P3, "23:00-06:30", "2026-11-20 02:00", "2026-11-20 06:30")]
    [InlineData(Severity.P3, "23:00-06:30", "2026-11-20 23:00", "2026-11-21 06:30")]
    [InlineData(Severity.P3, "12:00-13:00", "2026-11-20 12:30", "2026-11-20 13:00")]
    [InlineData(Severity.P3, "12:00-13:00", "2026-11-20 13:00", "2026-11-20 13:00")]
    [InlineData(Severity.P3, "off", "2026-11-20 02:00", "2026-11-20 02:00")]
    [InlineData(Severity.P4, "outside-work", "2026-11-20 18:00", "2026-11-23 09:00")]
    [InlineData(Severity.P3, "23:00-03:30", "2026-03-29 01:30", "2026-03-29 03:30")]
    public void Quiet_hours_end_when_the_settings_say(Severity severity, string hours, string at, string after)
    {
        var quiet = new QuietTimes(new ReminderOptions { QuietHours = { [severity] = hours } }, Calendars.Berlin);

        Assert.Equal(Calendars.Berlin.Local(after), quiet.After(severity, Calendars.Berlin.Local(at)));
    }

    [Fact]
    public void Mistakes_in_the_settings_are_all_named()
    {
        var options = new ReminderOptions
        {
            QuietHours = { [Severity.P1] = "22:00-07:00", [Severity.P3] = "at night" },
            EscalateTo = { [Severity.P2] = "@team" },
        };

        Assert.Equal(
            ["Reminders:QuietHours:P1", "Reminders:QuietHours:P3", "Reminders:EscalateTo:P2"],
            ReminderOptions.FindMistakes(options).Select((SettingsMistake mistake) => mistake.Key));
    }
}
