using System.Globalization;

namespace VastBot.Runbook.Model.Promises.Calendar;

/// <summary>A day off: one date, or without a year the same date every year.</summary>
internal sealed record Holiday(int? Year, int Month, int Day)
{
    /// <remarks>A leap year, in which every date of any year exists.</remarks>
    private const string AnyYear = "2000-";

    /// <summary>Reads <c>2026-12-28</c> and <c>12-25</c>; null where it is neither.</summary>
    public static Holiday? Parse(string text)
    {
        if (Date(text) is { } date) return new(date.Year, date.Month, date.Day);
        return Date(AnyYear + text) is { } yearly ? new(null, yearly.Month, yearly.Day) : null;
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public bool Is(DateOnly day) => day.Month == Month && day.Day == Day && (Year is null || Year == day.Year);
}
