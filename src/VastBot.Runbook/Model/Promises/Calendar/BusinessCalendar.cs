namespace VastBot.Runbook.Model.Promises.Calendar;

/// <summary>The days and hours in which people work, in their time zone; right also where clocks are put forward or back.</summary>
internal sealed class BusinessCalendar(
    TimeZoneInfo zone, TimeOnly opens, TimeOnly closes, IReadOnlySet<DayOfWeek> days, IReadOnlyList<Holiday> holidays)
{
    /// <summary>So many days off in a row are a mistake in the configuration; the search for a business day ends there.</summary>
    private const int LongestBreak = 400;

    public static IReadOnlySet<DayOfWeek> MondayToFriday { get; } =
        new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday };

    public TimeZoneInfo Zone => zone;

    public TimeOnly Opens => opens;

    public TimeOnly Closes => closes;

    public bool IsBusinessDay(DateOnly day) => days.Contains(day.DayOfWeek) && !holidays.Any(holiday => holiday.Is(day));

    public bool IsWorkingTime(DateTimeOffset at)
    {
        var local = Local(at);
        var time = TimeOnly.FromDateTime(local);
        return time >= opens && time < closes && IsBusinessDay(DateOnly.FromDateTime(local));
    }

    /// <summary>The day that it is there.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>The first business day after this day, never the day itself.</summary>
    public DateOnly NextBusinessDay(DateOnly after)
    {
        for (var i = 1; i <= LongestBreak; i++)
            if (IsBusinessDay(after.AddDays(i))) return after.AddDays(i);
        return after.AddDays(1);
    }

    /// <summary>When work begins on the next business day.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset after) => At(NextBusinessDay(DayOf(after)), opens);

    /// <summary>When work ends on the next business day.</summary>
    public DateTimeOffset NextClosing(DateTimeOffset after) => At(NextBusinessDay(DayOf(after)), closes);

    /// <summary>This instant if people work then, else when they begin again.</summary>
    public DateTimeOffset WorkingTimeFrom(DateTimeOffset at)
    {
        if (IsWorkingTime(at)) return at;
        var today = DayOf(at);
        return IsBusinessDay(today) && at < At(today, opens) ? At(today, opens) : NextOpening(at);
    }

    /// <summary>The same time of day so many days later: after a night in which clocks change that is not 24 hours.</summary>
    public DateTimeOffset AddDays(DateTimeOffset at, int count) => At(Local(at).AddDays(count));

    /// <summary>Working time between two instants; zero where the second is not later.</summary>
    public TimeSpan WorkingTime(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        for (var day = DayOf(from); day <= DayOf(to); day = day.AddDays(1))
        {
            if (!IsBusinessDay(day)) continue;
            var (begins, ends) = (Later(At(day, opens), from), Sooner(At(day, closes), to));
            if (ends > begins) total += ends - begins;
        }

        return total;
    }

    /// <summary>When so much working time has passed.</summary>
    public DateTimeOffset AddWorkingTime(DateTimeOffset from, TimeSpan time)
    {
        var at = WorkingTimeFrom(from);
        while (At(DayOf(at), closes) - at is var left && left < time) (time, at) = (time - left, NextOpening(at));
        return at + time;
    }

    /// <summary>The instant of a time of day. One that clocks jump over is as much later; of one that comes twice it is the first.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time) => At(day.ToDateTime(time));

    private DateTimeOffset At(DateTime local)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private DateTime Local(DateTimeOffset at) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(at, zone).DateTime, DateTimeKind.Unspecified);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    private static DateTimeOffset Sooner(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
