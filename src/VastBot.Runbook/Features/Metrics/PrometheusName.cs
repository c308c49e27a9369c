using System.Globalization;
using System.Text;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>Names and labels as Prometheus writes them.</summary>
internal static class PrometheusName
{
    /// <summary><c>vastbot.slack.ack.duration</c> in <c>s</c> becomes <c>vastbot_slack_ack_duration_seconds</c>; counters end with <c>_total</c>.</summary>
    public static string Of(string name, string? unit, PrometheusKind kind)
    {
        var clean = Clean(name);
        var suffix = unit switch
        {
            "s" => "_seconds",
            "ms" => "_milliseconds",
            "By" => "_bytes",
            _ => "",
        };
        if (!clean.EndsWith(suffix, StringComparison.Ordinal)) clean += suffix;
        return kind is PrometheusKind.Counter && !clean.EndsWith("_total", StringComparison.Ordinal) ? clean + "_total" : clean;
    }

    /// <summary><c>kind="command",outcome="ok"</c>, in the order of the names; empty for none.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length == 0) return "";
        var sorted = tags.ToArray();
        Array.Sort(sorted, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var text = new StringBuilder();
        foreach (var (name, value) in sorted)
        {
            if (text.Length > 0) text.Append(',');
            text.Append(Clean(name).Replace(':', '_')).Append("=\"").Append(Escaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")).Append('"');
        }

        return text.ToString();
    }

    public static string Number(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        double.NaN => "NaN",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Clean(string name)
    {
        var clean = string.Create(name.Length, name, static (letters, from) =>
        {
            for (var i = 0; i < from.Length; i++) letters[i] = char.IsAsciiLetterOrDigit(from[i]) || from[i] is ':' ? from[i] : '_';
        });
        return clean.Length > 0 && char.IsAsciiDigit(clean[0]) ? "_" + clean : clean;
    }
}
