using VastBot.Runbook.Model.Promises.Calendar;

namespace VastBot.Runbook.Tests.Model.Promises;

/// <summary>Calendars to test with, and how to say a time in them.</summary>
internal static class Calendars
{
    public static BusinessCalendar Berlin { get; } = Of("Europe/Berlin", "12-25", "12-26", "2026-12-28");

    public static BusinessCalendar Utc { get; } = Of("UTC");

    public static BusinessCalendar Of(string zone, params string[] holidays)
    {
        var options = new CalendarOptions { TimeZone = zone };
        foreach (var holiday in holidays) options.Holidays.Add(holiday);
        return CalendarReader.Read(options);
    }

    /// <summary>A local time of the calendar's zone: <c>2026-03-29 07:00</c>.</summary>
    public static DateTimeOffset Local(this BusinessCalendar calendar, string text)
    {
        var local = DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        return calendar.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
