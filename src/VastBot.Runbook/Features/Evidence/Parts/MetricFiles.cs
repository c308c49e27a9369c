using System.Globalization;
using System.Text;
using System.Text.Json;
using VastBot.Runbook.Outside.Prometheus;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>A range of numbers as files: JSON in Prometheus' own form, CSV for a spreadsheet.</summary>
internal static class MetricFiles
{
    public static JsonElement Json(MetricQuery query, MetricRange range, IReadOnlyList<Series> series) => JsonSerializer.SerializeToElement(new
    {
        query = query.Text,
        start = Seconds(range.From),
        end = Seconds(range.To),
        step = range.Step.TotalSeconds,
        status = "success",
        data = new
        {
            resultType = "matrix",
            result = series.Select(one => new
            {
                metric = one.Labels,
                values = one.Samples.Select(sample => new object[] { Seconds(sample.At), Value(sample.Value) }),
            }),
        },
    });

    /// <summary>One line per number: time, series, value.</summary>
    public static string Csv(IReadOnlyList<Series> series)
    {
        var text = new StringBuilder("time,series,value\n");
        foreach (var one in series)
        {
            var name = Quoted(Label(one));
            foreach (var (at, value) in one.Samples) text.Append(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ss.fffZ},{name},{Value(value)}\n");
        }

        return text.ToString();
    }

    /// <summary><c>{status="503"}</c>.</summary>
    public static string Label(Series series) =>
        $"{{{string.Join(", ", series.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}=\"{label.Value}\""))}}}";

    private static double Seconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1000.0;

    private static string Value(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
