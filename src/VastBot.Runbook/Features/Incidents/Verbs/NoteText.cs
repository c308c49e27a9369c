using System.Globalization;
using System.Text.RegularExpressions;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>A note as typed: its words, and when what it tells of happened.</summary>
internal sealed partial record NoteText(string Text, DateTimeOffset At)
{
    /// <summary>Reads <c>14:05 restarted the pods</c>. A time that is still to come today was yesterday's; a time alone is no note.</summary>
    public static NoteText Read(string typed, DateTimeOffset now, TimeZoneInfo zone)
    {
        var text = typed.Trim();
        if (Timed().Match(text) is not { Success: true } match) return new NoteText(text, now);
        var time = TimeOnly.ParseExact(match.Groups["time"].Value, "H:mm", CultureInfo.InvariantCulture);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var at = On(today, time, zone);
        return new NoteText(text[match.Length..].Trim(), at > now ? On(today.AddDays(-1), time, zone) : at);
    }

    /// <summary>An hour that the clocks leave out is taken as the one after it.</summary>
    private static DateTimeOffset On(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    [GeneratedRegex(@"^(?<time>(?:[01]?[0-9]|2[0-3]):[0-5][0-9])(?=\s|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Timed();
}
