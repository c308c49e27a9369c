using VastBot.Logging;
using VastBot.Runbook;
using VastBot.Runbook.Model.Settings;
using VastBot.Telemetry;
using VastBot.Web;

namespace VastBot.Settings;

/// <summary>Every section of the configuration there is.</summary>
internal static class Sections
{
    public static SettingsSection Logging { get; } = new(LoggingOptions.Section, LoggingOptions.FindMistakes);

    public static SettingsSection Web { get; } = SettingsSection.Of<WebOptions>(WebOptions.Section, (section, options) => section.Bind(options), WebOptions.FindMistakes);

    public static SettingsSection Telemetry { get; } = SettingsSection.Of<TelemetryOptions>(TelemetryOptions.Section, (section, options) => section.Bind(options), TelemetryOptions.FindMistakes);

    public static IReadOnlyList<SettingsSection> All { get; } = [SlackSections.Slack, SlackSections.Access, .. RunbookSetup.Sections, Web, Telemetry, Logging];

    /// <summary>The named ones, and how to log.</summary>
    public static IReadOnlyList<SettingsSection> Of(IReadOnlyList<string> names) =>
        [.. All.Where(section => section == Logging || names.Contains(section.Name, StringComparer.Ordinal))];
}
