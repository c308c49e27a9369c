using System.Globalization;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Model.Promises.Calendar;

/// <summary>Makes the calendar of its settings, and says everything that is wrong with them at once.</summary>
internal static class CalendarReader
{
    private static readonly string DayCure = $"write one of {string.Join(", ", Enum.GetNames<DayOfWeek>())}";

    private const string HolidayCure = "write 2026-12-28, or 12-25 for every year";

    public static IEnumerable<SettingsMistake> FindMistakes(CalendarOptions options)
    {
        List<SettingsMistake> mistakes = [];
        Read(options, mistakes);
        return mistakes;
    }

    public static BusinessCalendar Read(CalendarOptions options) => Read(options, []);

    private static BusinessCalendar Read(CalendarOptions options, List<SettingsMistake> mistakes)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone.Trim(), out var zone))
            mistakes.Add(new($"{CalendarOptions.Section}:TimeZone", $"'{options.TimeZone}' is no known time zone", "write its IANA name, such as Europe/Berlin"));
        if (options.WorkEnds <= options.WorkStarts)
            mistakes.Add(new($"{CalendarOptions.Section}:WorkEnds", "work ends before it begins", "write a time of the same day after WorkStarts"));
        var days = Days(options.WorkDays, mistakes);
        var holidays = Holidays(options.Holidays, mistakes);
        return new BusinessCalendar(zone ?? TimeZoneInfo.Utc, options.WorkStarts, options.WorkEnds, days, holidays);
    }

    private static IReadOnlySet<DayOfWeek> Days(IList<string> words, List<SettingsMistake> mistakes)
    {
        var days = new HashSet<DayOfWeek>();
        foreach (var (word, i) in words.Select((word, i) => (word.Trim(), i)))
        {
            if (!int.TryParse(word, CultureInfo.InvariantCulture, out _) && Enum.TryParse<DayOfWeek>(word, ignoreCase: true, out var day)) days.Add(day);
            else mistakes.Add(new($"{CalendarOptions.Section}:WorkDays:{i}", $"'{word}' is no day of the week", DayCure));
        }

        return days.Count > 0 ? days : BusinessCalendar.MondayToFriday;
    }

    private static List<Holiday> Holidays(IList<string> words, List<SettingsMistake> mistakes)
    {
        List<Holiday> holidays = [];
        foreach (var (word, i) in words.Select((word, i) => (word.Trim(), i)))
        {
            if (Holiday.Parse(word) is { } holiday) holidays.Add(holiday);
            else mistakes.Add(new($"{CalendarOptions.Section}:Holidays:{i}", $"'{word}' is no date", HolidayCure));
        }

        return holidays;
    }
}
