namespace VastBot.Runbook.Rendering;

/// <summary>A series as one line of block characters, for places where only text goes.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int MostBars = 30;

    /// <summary>Oldest first. The scale runs from zero to the highest value; a longer series shows the highest of each stretch; a gap is a blank. Nothing where there is no value at all.</summary>
    public static string Of(IReadOnlyList<double?> values)
    {
        if (Highest(values, 0, values.Count) is not { } highest) return "";
        var count = Math.Min(values.Count, MostBars);
        return string.Create(count, (values, highest), static (bars, s) =>
        {
            for (var i = 0; i < bars.Length; i++)
                bars[i] = Bar(Highest(s.values, i * s.values.Count / bars.Length, (i + 1) * s.values.Count / bars.Length), s.highest);
        });
    }

    private static double? Highest(IReadOnlyList<double?> values, int from, int to)
    {
        double? highest = null;
        for (var i = from; i < to; i++)
            if (values[i] is { } value && double.IsFinite(value) && !(value <= highest)) highest = value;
        return highest;
    }

    private static char Bar(double? value, double highest) => value switch
    {
        null => ' ',
        <= 0 => Bars[0],
        { } v => Bars[(int)Math.Clamp(Math.Ceiling(v / highest * Bars.Length) - 1, 0, Bars.Length - 1)],
    };
}
