using System.Globalization;
using System.Text.Json;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.Prometheus;

/// <summary>Reads the envelope of Prometheus' answers; tolerates every other body by saying what it is.</summary>
internal static class PrometheusJson
{
    public static PrometheusAnswer Read(HttpAnswer answer)
    {
        if (answer.Trouble is not null) return PrometheusAnswer.Lost(answer.Why);
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            if (document.RootElement is { ValueKind: JsonValueKind.Object } root && Text(root, "status") is { } status)
                return status == "success" && answer.IsSuccess ? Data(root) : PrometheusAnswer.Lost($"it answers {answer.Status}{Error(root)}");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            // Said below: the status tells more than the parser's complaint.
        }

        return PrometheusAnswer.Lost(answer.Status switch
        {
            401 or 403 => $"it answers {answer.Status}: it wants another login",
            404 => "it answers 404: this address is not Prometheus' own",
            >= 200 and <= 299 => "its answer is not what Prometheus sends",
            _ => $"it answers {answer.Status}",
        });
    }

    private static PrometheusAnswer Data(JsonElement root)
    {
        var data = root.GetProperty("data");
        var result = data.GetProperty("result");
        return Text(data, "resultType") switch
        {
            "vector" => new([.. result.EnumerateArray().Select(s => new Series(Labels(s), [Sample(s.GetProperty("value"))]))], ""),
            "matrix" => new([.. result.EnumerateArray().Select(s => new Series(Labels(s), [.. s.GetProperty("values").EnumerateArray().Select(Sample)]))], ""),
            "scalar" => new([new Series(new Dictionary<string, string>(StringComparer.Ordinal), [Sample(result)])], ""),
            _ => PrometheusAnswer.Lost("its answer is of a kind that this program does not know"),
        };
    }

    private static Dictionary<string, string> Labels(JsonElement series) =>
        series.GetProperty("metric").EnumerateObject().ToDictionary(l => l.Name, l => l.Value.GetString() ?? "", StringComparer.Ordinal);

    private static (DateTimeOffset At, double Value) Sample(JsonElement pair) =>
        (DateTimeOffset.FromUnixTimeMilliseconds((long)(pair[0].GetDouble() * 1000)), Value(pair[1].GetString() ?? ""));

    private static double Value(string text) => text switch
    {
        "NaN" => double.NaN,
        "+Inf" or "Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Error(JsonElement root) => Text(root, "error") is { } error ? $": {error}" : "";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
