using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>What can be wrong with the settings of incidents beyond a single value.</summary>
internal static class IncidentMistakes
{
    private static readonly string[] Severities = Enum.GetNames<Severity>();

    public static IEnumerable<SettingsMistake> Find(IncidentOptions options)
    {
        if (options.Channel.Length > 0 && !IsId(options.Channel, "CG"))
            yield return new SettingsMistake("Incidents:Channel", $"'{options.Channel}' is no channel's id", "write the id, such as C0123456789; Slack shows it in the channel's details");
        foreach (var (severity, group) in options.UserGroups)
        {
            var key = $"Incidents:UserGroups:{severity}";
            if (!Severities.Contains(severity, StringComparer.OrdinalIgnoreCase)) yield return new SettingsMistake(key, "there is no such severity", $"use one of {string.Join(", ", Severities)}");
            if (group.Length > 0 && !IsId(group, "S")) yield return new SettingsMistake(key, $"'{group}' is no user group's id", "write the id, such as S0123456789");
        }

        foreach (var (name, link) in options.Links.Where(link => link.Value.Length > 0 && !IsAddress(link.Value)))
            yield return new SettingsMistake($"Incidents:Links:{name}", $"'{link}' is no web address", "write it whole, as in https://wiki.example.com/runbook");
    }

    private static bool IsId(string text, string firsts) => text.Length > 1 && firsts.Contains(text[0], StringComparison.Ordinal) && text.All(char.IsAsciiLetterOrDigit);

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0;
}
