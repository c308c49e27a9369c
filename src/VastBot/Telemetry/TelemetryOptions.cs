using System.ComponentModel.DataAnnotations;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Telemetry;

/// <summary>Traces and metrics for a collector: configuration section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>An OpenTelemetry collector that takes OTLP over HTTP as protobuf: <c>http://collector:4318</c>. Empty, the default: nothing is sent.</summary>
    public string OtlpUrl { get; set; } = "";

    /// <summary>Headers for it: <c>name=value,name=value</c>. A secret.</summary>
    public string OtlpHeaders { get; set; } = "";

    /// <summary>How often metrics are sent. Default 15 s, 1 s to 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    public static TelemetryOptions From(IConfiguration configuration)
    {
        var options = new TelemetryOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(TelemetryOptions options)
    {
        if (options.OtlpUrl.Length > 0 && !(Uri.TryCreate(options.OtlpUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return new SettingsMistake($"{Section}:{nameof(OtlpUrl)}", $"'{options.OtlpUrl}' is no web address", "write the collector's address, such as http://127.0.0.1:4318");
        if (options.OtlpHeaders.Split(',', StringSplitOptions.RemoveEmptyEntries).Any(header => !header.Contains('=', StringComparison.Ordinal)))
            yield return new SettingsMistake($"{Section}:{nameof(OtlpHeaders)}", "a header has no value", "write name=value,name=value");
    }
}
