using System.Globalization;
using System.Text;

namespace VastBot.Runbook.Features.Metrics;

/// <summary>Instruments in Prometheus's text form, version 0.0.4. Pure.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Write(IEnumerable<InstrumentReading> instruments)
    {
        var text = new StringBuilder();
        // Two instruments of one name would make the whole page unreadable for Prometheus: the first stands.
        foreach (var instrument in instruments.DistinctBy(instrument => instrument.Name, StringComparer.Ordinal))
        {
            if (instrument.Help.Length > 0)
                text.Append("# HELP ").Append(instrument.Name).Append(' ').Append(instrument.Help.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(instrument.Name).Append(' ').Append(instrument.Kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var (labels, series) in instrument.Series) Write(text, instrument, labels, series);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, InstrumentReading instrument, string labels, SeriesReading series)
    {
        var (value, count, upTo) = series.Read();
        if (instrument.Kind is not PrometheusKind.Histogram)
        {
            Line(text, instrument.Name, labels, value);
            return;
        }

        for (var i = 0; i < upTo.Length; i++)
        {
            var bound = i < instrument.Bounds.Count ? instrument.Bounds[i] : double.PositiveInfinity;
            var le = $"le=\"{PrometheusName.Number(bound)}\"";
            Line(text, instrument.Name + "_bucket", labels.Length == 0 ? le : $"{labels},{le}", upTo[i]);
        }

        Line(text, instrument.Name + "_sum", labels, value);
        Line(text, instrument.Name + "_count", labels, count);
    }

    private static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(CultureInfo.InvariantCulture, $" {PrometheusName.Number(value)}\n");
    }
}
