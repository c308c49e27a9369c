using VastBot.Runbook.Model.Settings;

namespace VastBot.Logging;

/// <summary>How the program logs, always to standard error: configuration section <c>Logging</c>.</summary>
internal sealed class LoggingOptions
{
    public const string Section = "Logging";

    /// <summary><c>Auto</c> (default: <c>Human</c> on a terminal, <c>Json</c> otherwise), <c>Human</c> or <c>Json</c>.</summary>
    public LogFormat Format { get; set; } = LogFormat.Auto;

    /// <summary>Least level by category: <c>Logging:LogLevel:Default</c>, <c>Logging:LogLevel:VastBot.Slack</c>. Default <c>Information</c>, the framework's <c>Warning</c>.</summary>
    public IDictionary<string, LogLevel> LogLevel { get; } = new Dictionary<string, LogLevel>(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<SettingsMistake> FindMistakes(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var levels = from child in section.GetSection(nameof(LogLevel)).GetChildren()
                     where !Enum.TryParse<LogLevel>(child.Value, ignoreCase: true, out _)
                     select new SettingsMistake(child.Path, $"'{child.Value}' is no level", $"write one of {string.Join(", ", Enum.GetNames<LogLevel>())}");
        return [.. SettingsShape.FindMistakes(section, typeof(LoggingOptions)), .. levels];
    }
}
