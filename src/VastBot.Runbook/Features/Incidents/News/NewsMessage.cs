using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>The messages that tell of an incident's turns. Announcements take their words from the templates.</summary>
internal sealed class NewsMessage(ITemplateRenderer templates, PersonNames names, OutsideText outside, PracticeMark practice)
{
    public Message Declared(Incident incident) => Say(
        $"{incident.Severity} incident {incident.Id}: {outside.Line(incident.Title, 300)}",
        templates.Render(TemplateCatalogue.Incident, IncidentFields.Of(incident)));

    /// <summary>Who resolved it is not mentioned: they know.</summary>
    public Message Resolved(Incident incident) => Say(
        $"Resolved: {incident.Id} {outside.Line(incident.Title, 300)}",
        templates.Render(TemplateCatalogue.Resolved, ResolvedFields.Of(incident, by: null)));

    public Message Reopened(Incident incident)
    {
        var where = incident.Channel is { } channel ? $" It goes on in {Mrkdwn.Channel(channel.Id)}." : "";
        var text = $"{SeverityLight.Of(incident.Severity)} {incident.Severity} {incident.Id} is open again: {outside.Line(incident.Title, 300)}.{where}";
        return Say(text, text);
    }

    /// <summary>One turn, for the incident's own channel.</summary>
    public async Task<Message> Line(JournalEntry entry, Incident then, CancellationToken cancellationToken)
    {
        if (entry.Event is Resolved) return Resolved(then);
        var who = await names.Of(entry.By, cancellationToken);
        var text = entry.Event switch
        {
            Acknowledged => $"👀 *{who} is on it*{TurnWords.ResponseTime(then)}.",
            SeverityChanged e => $"{SeverityLight.Of(e.Severity.After)} *Severity {e.Severity.Before} → {e.Severity.After}* by {who}{Because(e.Reason)}. {NextUpdate(then)}",
            CommanderChanged { Commander.After: { } commander } => $"*{await Commander(commander, entry.By, cancellationToken)} commands* {(IsThemself(commander, entry.By) ? "(took command)" : $"(named by {who})")}. {NextUpdate(then)}",
            Reopened e => $"{SeverityLight.Of(then.Severity)} *Open again*, by {who}{Because(e.Reason)}. {NextUpdate(then)}",
            _ => $"{who}: {outside.Line(entry.Event.Kind, 100)}",
        };
        return Say(text, text);
    }

    /// <summary>Who is to act is mentioned; who just took command is only named.</summary>
    private async Task<string> Commander(string commander, Author by, CancellationToken cancellationToken) =>
        IsThemself(commander, by) ? await names.Of(commander, cancellationToken) : IncidentLines.Mention(commander);

    private static bool IsThemself(string commander, Author by) => by.Kind == AuthorKind.Person && by.Id == commander;

    /// <summary>A full stop of its own is left out: one follows.</summary>
    private string Because(string reason) => reason.TrimEnd(' ', '.') is { Length: > 0 } why ? $": {outside.Line(why, 500)}" : "";

    private static string NextUpdate(Incident incident) => incident.NextUpdate is { } due ? $"Next update: {Mrkdwn.Date(due)}." : "No next update is promised.";

    private Message Say(string fallback, string mrkdwn) =>
        new(practice.Text(fallback), [new SectionBlock { Text = new Markdown(practice.IsPractice ? $"{PracticeMark.Word}\n{mrkdwn}" : mrkdwn), Expand = true }]);
}
