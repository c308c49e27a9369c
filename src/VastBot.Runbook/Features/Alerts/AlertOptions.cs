using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>Who may raise alerts, and where they appear: configuration section <c>Alerts</c>.</summary>
internal sealed class AlertOptions
{
    public const string Section = "Alerts";

    /// <summary>The channel (<c>C…</c>) where alert cards appear. Needed for everything else here.</summary>
    public string Channel { get; set; } = "";

    /// <summary>The bearer token that Alertmanager sends. A secret. Empty, the default: <c>/alerts/alertmanager</c> does not exist.</summary>
    public string AlertmanagerToken { get; set; } = "";

    /// <summary>The signing secret of Vast.ai's notification webhook. Empty, the default: <c>/alerts/vast-ai</c> does not exist.</summary>
    public string VastAiSecret { get; set; } = "";

    /// <summary>How often the bot itself looks at status page and error rate, by a triage. Default 0: never; else 30 s to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan WatchEvery { get; set; }

    /// <summary>Bad looks in a row until the watch raises an alert. Default 2; 1 to 20.</summary>
    [Range(1, 20)]
    public int FireAfter { get; set; } = 2;

    /// <summary>Good looks in a row until it says that it is over. Default 5; 1 to 100.</summary>
    [Range(1, 100)]
    public int CalmAfter { get; set; } = 5;

    public static AlertOptions From(IConfiguration configuration)
    {
        var options = new AlertOptions();
        configuration.GetSection(Section).Bind(options);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(AlertOptions options)
    {
        var raised = options.AlertmanagerToken.Length > 0 || options.VastAiSecret.Length > 0 || options.WatchEvery > TimeSpan.Zero;
        if (raised && options.Channel.Length == 0)
            yield return new($"{Section}:{nameof(Channel)}", "is not set, and alerts would appear nowhere", "write the id of the channel for alerts, C…, and invite the bot there");
        if (options.AlertmanagerToken.Length is > 0 and < 16)
            yield return new($"{Section}:{nameof(AlertmanagerToken)}", "is too short to be a secret", "make one of 16 characters or more, such as openssl rand -hex 24 prints");
        if (options.WatchEvery > TimeSpan.Zero && options.WatchEvery < TimeSpan.FromSeconds(30))
            yield return new($"{Section}:{nameof(WatchEvery)}", "is more often than Vast.ai and a status page like", "write 00:00:30 or more");
    }
}
