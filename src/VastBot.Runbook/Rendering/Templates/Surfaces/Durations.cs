using System.Globalization;

namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>How long something took: "40 s", "31 min", "2 h 05 min", "3 d 4 h".</summary>
internal static class Durations
{
    public static string Of(TimeSpan time) => time switch
    {
        { Ticks: < 0 } => "0 s",
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalSeconds} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalDays} d {time.Hours} h"),
    };
}
