using VastBot.Runbook.Model.Promises.Calendar;

namespace VastBot.Runbook.Tests.Model.Promises;

/// <summary>Days and hours in which people work.</summary>
public sealed class Business_calendar
{
    private static readonly BusinessCalendar Berlin = Calendars.Berlin;

    [Theory]
    [InlineData("2026-11-20 03:00", "2026-11-23 09:00")] // Friday → Monday
    [InlineData("2026-11-22 23:59", "2026-11-23 09:00")] // Sunday → Monday
    [InlineData("2026-12-24 16:00", "2026-12-29 09:00")] // two holidays, a weekend, a holiday
    [InlineData("2028-02-28 18:00", "2028-02-29 09:00")] // leap day, a Tuesday
    [InlineData("2026-03-27 12:00", "2026-03-30 09:00")] // over the night in which clocks go forward
    [InlineData("2026-10-23 12:00", "2026-10-26 09:00")] // and back
    public void The_next_business_day_begins_when_work_does(string from, string opens) =>
        Assert.Equal(Berlin.Local(opens), Berlin.NextOpening(Berlin.Local(from)));

    [Fact]
    public void A_day_later_is_the_same_time_of_day_whatever_clocks_do()
    {
        Assert.Equal(TimeSpan.FromHours(23), Berlin.AddDays(Berlin.Local("2026-03-28 12:00"), 1) - Berlin.Local("2026-03-28 12:00"));
        Assert.Equal(TimeSpan.FromHours(25), Berlin.AddDays(Berlin.Local("2026-10-24 12:00"), 1) - Berlin.Local("2026-10-24 12:00"));
        Assert.Equal(Berlin.Local("2028-02-29 12:00"), Berlin.AddDays(Berlin.Local("2028-02-28 12:00"), 1));
    }

    [Fact]
    public void A_time_that_clocks_jump_over_comes_an_hour_later_and_one_that_comes_twice_counts_the_first_time()
    {
        Assert.Equal(new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), Berlin.Local("2026-03-29 02:30"));
        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), Berlin.Local("2026-10-25 02:30"));
    }

    [Fact]
    public void A_zone_far_from_utc_has_its_own_days()
    {
        var auckland = Calendars.Of("Pacific/Auckland");

        // Sunday evening in UTC is Monday morning there.
        Assert.True(auckland.IsWorkingTime(new DateTimeOffset(2026, 11, 22, 21, 0, 0, TimeSpan.Zero)));
        Assert.False(auckland.IsWorkingTime(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("2026-11-20 10:00", "2026-11-20 10:00")]
    [InlineData("2026-11-20 08:59", "2026-11-20 09:00")]
    [InlineData("2026-11-20 17:00", "2026-11-23 09:00")]
    [InlineData("2026-12-25 10:00", "2026-12-29 09:00")]
    public void Working_time_goes_on_or_begins_again(string at, string works) =>
        Assert.Equal(Berlin.Local(works), Berlin.WorkingTimeFrom(Berlin.Local(at)));

    [Fact]
    public void Only_working_time_is_counted()
    {
        Assert.Equal(TimeSpan.FromHours(9), Berlin.WorkingTime(Berlin.Local("2026-12-24 16:00"), Berlin.Local("2026-12-29 17:00")));
        Assert.Equal(Berlin.Local("2026-12-29 15:12"), Berlin.AddWorkingTime(Berlin.Local("2026-12-24 16:00"), TimeSpan.FromHours(7.2)));
        Assert.Equal(TimeSpan.Zero, Berlin.WorkingTime(Berlin.Local("2026-11-20 12:00"), Berlin.Local("2026-11-20 11:00")));
    }

    [Fact]
    public void Every_mistake_in_the_settings_is_named_with_its_cure()
    {
        var options = new CalendarOptions { TimeZone = "Mars/Olympus", WorkStarts = new(17, 0), WorkEnds = new(9, 0) };
        options.WorkDays.Add("Funday");
        options.Holidays.Add("25.12.");
        options.Holidays.Add("2026-02-30");

        Assert.Equal(
            ["Calendar:TimeZone", "Calendar:WorkEnds", "Calendar:WorkDays:0", "Calendar:Holidays:0", "Calendar:Holidays:1"],
            CalendarReader.FindMistakes(options).Select(mistake => mistake.Key));
    }

    [Fact]
    public void A_calendar_without_any_business_day_still_answers()
    {
        var closed = new BusinessCalendar(TimeZoneInfo.Utc, new(9, 0), new(17, 0), new HashSet<DayOfWeek>(), []);

        Assert.Equal(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), closed.NextOpening(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero)));
    }
}
