using FsCheck;
using FsCheck.Fluent;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Model.Promises;

/// <summary>What holds of every instant, in zones with large, odd and no changes of their clocks.</summary>
public sealed class CalendarProperties
{
    private static readonly BusinessCalendar[] All =
        [Calendars.Berlin, Calendars.Utc, Calendars.Of("America/New_York", "07-04"), Calendars.Of("Australia/Lord_Howe"), Calendars.Of("Asia/Kathmandu"), Calendars.Of("Pacific/Apia")];

    private static readonly Gen<(BusinessCalendar Calendar, DateTimeOffset At)> Instants =
        from calendar in Gen.Elements(All)
        from minutes in Gen.Choose(0, 60 * 24 * 365 * 6)
        select (calendar, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    [Fact]
    public void The_next_opening_is_later_and_begins_working_time() => Prop.ForAll(Instants.ToArbitrary(), Opens).Holds();

    [Fact]
    public void Working_time_that_was_added_is_counted_back() => Prop.ForAll(
        (from instant in Instants from minutes in Gen.Choose(0, 60 * 100) select (instant, TimeSpan.FromMinutes(minutes))).ToArbitrary(),
        given => given.instant.Calendar.WorkingTime(given.instant.At, given.instant.Calendar.AddWorkingTime(given.instant.At, given.Item2)) == given.Item2).Holds();

    [Fact]
    public void Days_later_it_is_the_same_time_of_day_unless_clocks_jump_over_it() => Prop.ForAll(
        (from instant in Instants from days in Gen.Choose(1, 30) select (instant, days)).ToArbitrary(), Same).Holds();

    private static bool Opens((BusinessCalendar Calendar, DateTimeOffset At) given)
    {
        var opens = given.Calendar.NextOpening(given.At);
        return opens > given.At && given.Calendar.IsWorkingTime(opens) && !given.Calendar.IsWorkingTime(opens.AddTicks(-1)) && given.Calendar.WorkingTimeFrom(opens) == opens;
    }

    private static bool Same(((BusinessCalendar Calendar, DateTimeOffset At) Instant, int Days) given)
    {
        var zone = given.Instant.Calendar.Zone;
        var wished = TimeZoneInfo.ConvertTime(given.Instant.At, zone).DateTime.AddDays(given.Days);
        var got = TimeZoneInfo.ConvertTime(given.Instant.Calendar.AddDays(given.Instant.At, given.Days), zone).DateTime;
        return got == wished || zone.IsInvalidTime(wished) && got > wished && got - wished <= TimeSpan.FromDays(1);
    }
}
