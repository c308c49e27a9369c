using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using VastBot.Runbook.Features.Reminders.Rules;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Settings;

namespace VastBot.Runbook.Features.Reminders;

/// <summary>When people are reminded, and of whom help is asked: configuration section <c>Reminders</c>.</summary>
internal sealed class ReminderOptions
{
    public const string Section = "Reminders";

    /// <summary>How long before an update is due the commander gets a draft of it. Default 5 min, 0 (never) to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan BeforeDue { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Who is called when nobody answers, by severity: a person (<c>U…</c>) or a user group (<c>S…</c>). Default: the severity's group in
    /// <c>Incidents:UserGroups</c>, else whoever is active in the incident's channel.
    /// </summary>
    public Dictionary<Severity, string> EscalateTo { get; set; } = [];

    /// <summary>When P3 and P4 stay quiet: <c>22:00-07:00</c>, <c>outside-work</c> or <c>off</c>. P1 and P2 never do. Default P3 <c>22:00-07:00</c>, P4 <c>outside-work</c>.</summary>
    public Dictionary<Severity, string> QuietHours { get; set; } = [];

    /// <summary>With PostgreSql: how often each replica says that it lives. Default 5 s, 1 s to 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan CheckIn { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>With PostgreSql: how long after a missed check-in the others take over a replica's reminders. Default 10 s, 1 s to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan TakeOverAfter { get; set; } = TimeSpan.FromSeconds(10);

    public static ReminderOptions From(IConfiguration configuration)
    {
        var options = new ReminderOptions();
        configuration.GetSection(Section).Bind(options);
        foreach (var severity in Enum.GetValues<Severity>())
            if (configuration[$"Incidents:UserGroups:{severity}"] is { Length: > 0 } group) options.EscalateTo.TryAdd(severity, group);
        return options;
    }

    public static IEnumerable<SettingsMistake> FindMistakes(ReminderOptions options)
    {
        foreach (var (severity, words) in options.QuietHours)
        {
            if (severity is Severity.P1 or Severity.P2)
                yield return new($"{Section}:QuietHours:{severity}", $"{severity} is never quiet", "take it out");
            else if (!QuietTimes.CanRead(words))
                yield return new($"{Section}:QuietHours:{severity}", $"'{words}' cannot be read", $"write {QuietTimes.Forms}");
        }

        foreach (var (severity, whom) in options.EscalateTo)
            if (whom is not (['U' or 'W' or 'S', _, ..]) || !whom.All(char.IsAsciiLetterOrDigit))
                yield return new($"{Section}:EscalateTo:{severity}", $"'{whom}' is neither a person nor a user group", "write an id that begins with U, or S for a group");
    }
}
