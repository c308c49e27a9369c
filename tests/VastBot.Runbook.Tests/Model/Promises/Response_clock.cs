using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Promises;

namespace VastBot.Runbook.Tests.Model.Promises;

/// <summary>By when someone must have responded.</summary>
public sealed class Response_clock
{
    private static readonly ResponseClock Clock = new(Calendars.Berlin);

    [Theory]
    [InlineData(Severity.P1, "2026-11-20 03:12", "2026-11-20 03:15")]
    [InlineData(Severity.P2, "2026-11-20 03:48", "2026-11-20 04:00")]
    [InlineData(Severity.P3, "2026-11-20 06:12", "2026-11-20 07:00")]
    public void Each_severity_has_its_own_time_and_is_amber_at_four_fifths(Severity severity, string amber, string due) =>
        Assert.Equal(
            new ResponseDeadline(Calendars.Berlin.Local(amber), Calendars.Berlin.Local(due)),
            Clock.Of(severity, Calendars.Berlin.Local("2026-11-20 03:00")));

    [Fact]
    public void P4_has_until_the_end_of_the_next_business_day_and_its_fifths_are_of_working_time() =>
        Assert.Equal(
            new ResponseDeadline(Calendars.Berlin.Local("2026-12-29 15:12"), Calendars.Berlin.Local("2026-12-29 17:00")),
            Clock.Of(Severity.P4, Calendars.Berlin.Local("2026-12-24 16:00")));

    [Theory]
    [InlineData("2026-03-27 16:00", "2026-03-30 15:12", "2026-03-30 17:00")] // over the night in which clocks go forward
    [InlineData("2026-10-23 16:00", "2026-10-26 15:12", "2026-10-26 17:00")] // and back
    [InlineData("2028-02-28 16:00", "2028-02-29 15:12", "2028-02-29 17:00")] // to a leap day
    public void P4_counts_by_the_clock_on_the_wall_whatever_the_night_did(string sign, string amber, string due) =>
        Assert.Equal(
            new ResponseDeadline(Calendars.Berlin.Local(amber), Calendars.Berlin.Local(due)),
            Clock.Of(Severity.P4, Calendars.Berlin.Local(sign)));

    [Fact]
    public void P3_in_the_night_in_which_clocks_go_back_counts_four_hours_that_pass() =>
        Assert.Equal(Calendars.Berlin.Local("2026-10-25 04:30"), Clock.Of(Severity.P3, Calendars.Berlin.Local("2026-10-25 01:30")).Due);

    [Fact]
    public void It_stops_when_someone_acknowledges_and_when_it_is_over()
    {
        var sign = Calendars.Berlin.Local("2026-11-20 03:00");
        var incident = Incident.Before(new IncidentId(1)) with { Severity = Severity.P1, FirstSign = sign };

        Assert.NotNull(Clock.Running(incident));
        Assert.Null(Clock.Running(incident with { AcknowledgedAt = sign }));
        Assert.Null(Clock.Running(incident with { Status = IncidentStatus.Resolved }));
    }
}
