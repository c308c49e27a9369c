using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>A sign of life to somebody outside, so that silence is noticed: configuration section <c>Heartbeat</c>.</summary>
internal sealed class HeartbeatOptions
{
    public const string Section = "Heartbeat";

    /// <summary>An address to call while the bot is alive. A secret as a rule. Empty, the default: none.</summary>
    public string Url { get; set; } = "";

    /// <summary>How often. Default 1 minute, 5 s to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(1);

    public static HeartbeatOptions From(IConfiguration configuration)
    {
        var options = new HeartbeatOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(HeartbeatOptions options)
    {
        if (options.Url.Length > 0 && !(Uri.TryCreate(options.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"))
            yield return new($"{Section}:{nameof(Url)}", "is no web address", "write it whole, such as https://heartbeat.example.com/vastbot");
    }
}
