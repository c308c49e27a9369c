using VastBot.Runbook.Model.Settings;
using VastBot.Slack;

namespace VastBot.Settings;

/// <summary>The Slack library checks its own two sections; here its findings become the program's.</summary>
internal static class SlackSections
{
    public static SettingsSection Slack { get; } = Of<SlackOptions>("Slack", SlackSetup.CheckSlack);

    public static SettingsSection Access { get; } = Of<AccessOptions>("Access", SlackSetup.CheckAccess);

    private static SettingsSection Of<T>(string name, Func<IConfiguration, IEnumerable<string>> check) =>
        new(name, configuration => [.. UnknownKeys<T>(configuration.GetSection(name)), .. check(configuration).Select(Read)]);

    private static IEnumerable<SettingsMistake> UnknownKeys<T>(IConfigurationSection section)
    {
        var keys = typeof(T).GetProperties().Select(p => p.Name).ToList();
        return section.GetChildren()
            .Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase))
            .Select(child => SettingsShape.Unknown(child.Path, child.Key, keys));
    }

    /// <summary>"Key: what is wrong. Cure: what to do."</summary>
    private static SettingsMistake Read(string failure)
    {
        var (key, rest) = Split(failure, ": ");
        var (wrong, cure) = Split(rest, ". Cure: ");
        return new SettingsMistake(key, wrong, cure.TrimEnd('.'));
    }

    private static (string Before, string After) Split(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + mark.Length)..]) : (text, "");
}
