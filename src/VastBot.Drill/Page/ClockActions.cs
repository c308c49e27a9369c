using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Page;

/// <summary>The page's control of the practice clock.</summary>
internal static class ClockActions
{
    public static IReadOnlyList<int> Speeds { get; } = [1, 10, 60, 300];

    /// <summary>Minutes, and what stands on the button.</summary>
    public static IReadOnlyList<(int Minutes, string Label)> Skips { get; } = [(1, "+1 min"), (5, "+5 min"), (15, "+15 min"), (60, "+1 h")];

    public static void Set(PracticeClock clock, IFormCollection form)
    {
        if (Chosen(form, "speed") is { } speed && Speeds.Contains(speed)) clock.Speed = speed;
        if (Chosen(form, "skip") is { } minutes && Skips.Any(skip => skip.Minutes == minutes)) clock.Skip(TimeSpan.FromMinutes(minutes));
    }

    private static int? Chosen(IFormCollection form, string name) =>
        int.TryParse(form[name].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
