using System.Globalization;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Promises.Calendar;

namespace VastBot.Runbook.Features.Reminders.Rules;

/// <summary>When minor incidents let people sleep. What falls into these hours is said when they end.</summary>
internal sealed class QuietTimes(ReminderOptions options, BusinessCalendar calendar)
{
    public const string Forms = "22:00-07:00, outside-work or off";

    private const string OutsideWork = "outside-work";
    private const string Off = "off";

    public static bool CanRead(string words) => words is OutsideWork or Off || Hours(words) is not null;

    /// <summary>The instant itself, or when quiet hours end that it falls into.</summary>
    public DateTimeOffset After(Severity severity, DateTimeOffset at) => Of(severity) switch
    {
        Off => at,
        OutsideWork => calendar.WorkingTimeFrom(at),
        var words when Hours(words) is { } hours => After(hours.From, hours.To, at),
        _ => at,
    };

    private string Of(Severity severity) => severity switch
    {
        Severity.P1 or Severity.P2 => Off,
        Severity.P3 => options.QuietHours.GetValueOrDefault(severity, "22:00-07:00"),
        _ => options.QuietHours.GetValueOrDefault(severity, OutsideWork),
    };

    private DateTimeOffset After(TimeOnly from, TimeOnly to, DateTimeOffset at)
    {
        // They may have begun the day before.
        foreach (var day in new[] { calendar.DayOf(at).AddDays(-1), calendar.DayOf(at) })
        {
            var ends = calendar.At(to > from ? day : day.AddDays(1), to);
            if (at >= calendar.At(day, from) && at < ends) return ends;
        }

        return at;
    }

    private static (TimeOnly From, TimeOnly To)? Hours(string words) =>
        words.Split('-') is [var from, var to] && Time(from) is { } begins && Time(to) is { } ends && begins != ends ? (begins, ends) : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
