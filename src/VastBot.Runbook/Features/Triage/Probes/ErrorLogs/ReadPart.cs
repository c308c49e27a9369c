using System.Globalization;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>Says which part of the logs was read, in words.</summary>
internal static class ReadPart
{
    public static IEnumerable<string> Words(IReadOnlyList<SourceReading> readings)
    {
        if (readings.All(r => r.Complete))
        {
            yield return $"Read: every line of the last 5 minutes that can count, {readings.Count} logs, {Size(readings.Sum(r => r.Bytes))}";
            yield break;
        }

        foreach (var reading in readings.Where(r => !r.Complete)) yield return $"Read of {reading.Source}: {Words(reading)}";
    }

    private static string Words(SourceReading reading)
    {
        var why = reading.Lost ?? "then the time was up";
        if (!reading.SawAnything) return reading.Lost is null ? "nothing before the time was up" : $"nothing, {reading.Lost}";
        if (!reading.PageRead) return $"a part of its newest {SourceReading.PageLines:N0} lines; {why}";
        var older = reading.OlderUpTo is { } at ? $"and the older ones up to {LogTime.ToTime(at).UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture)} UTC" : "none of the older ones";
        return string.Create(CultureInfo.InvariantCulture, $"its newest {SourceReading.PageLines:N0} lines, {older}; {why}");
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.#} MiB");
}
