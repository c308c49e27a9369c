using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>An incident as one line of a listing, in mrkdwn.</summary>
internal static class IncidentLines
{
    public static string Of(IncidentSummary incident, OutsideText outside)
    {
        List<string> parts = [$"{SeverityLight.Of(incident.Severity)} *{incident.Id}* {outside.Line(incident.Title, 150)}", $"{incident.Severity} · {incident.Status}"];
        if (incident.Commander is { } commander) parts.Add($"commander {Mention(commander)}");
        if (incident.Channel is { } channel) parts.Add(Mrkdwn.Channel(channel));
        parts.Add($"since {Mrkdwn.Date(incident.DeclaredAt)}");
        if (incident.NextUpdate is { } next) parts.Add($"next update {Mrkdwn.Date(next)}");
        return string.Join(" · ", parts);
    }

    /// <summary>A person by id; what is no id stays text, as code.</summary>
    public static string Mention(string userId) => userId.Length > 0 && userId.All(char.IsAsciiLetterOrDigit) ? Mrkdwn.User(userId) : Mrkdwn.Code(Mrkdwn.Truncate(Visible(userId), 80));

    private static string Visible(string text) => string.Concat(text.Where(c => char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
}
