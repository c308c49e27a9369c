using System.Globalization;
using System.Net;
using System.Text;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises.Calendar;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Runbook.Rendering.Templates.Surfaces;
using VastBot.Runbook.Rendering.Timelines;

namespace VastBot.Runbook.Features.Timeline.Page;

/// <summary>The pages as HTML: no script, one inline style, readable from a telephone to a wall.</summary>
internal sealed class PageHtml(SecretMasker masker, PracticeMark practice, BusinessCalendar calendar)
{
    public string Of(Incident incident, IReadOnlyList<TimelineEntry> timeline, IReadOnlyDictionary<string, string> names, IReadOnlyList<(string Title, string Html)> parts, DateTimeOffset now)
    {
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<p class=\"way\"><a href=\"/incidents\">All incidents</a></p><h1>{Text($"{incident.Id} · {incident.Title}")}</h1>\n");
        Card(body, incident, names, now);
        foreach (var (title, html) in parts) body.Append(CultureInfo.InvariantCulture, $"<section><h2>{Text(title)}</h2>\n{html}</section>\n");
        body.Append("<section><h2>Timeline</h2>\n<ol class=\"timeline\">\n");
        var day = "";
        foreach (var entry in timeline) day = Line(body, entry, names, day);
        body.Append("</ol></section>\n");
        return Document($"{incident.Id} {incident.Title}", body.ToString());
    }

    public string List(IReadOnlyList<IncidentSummary> incidents)
    {
        var body = new StringBuilder("<h1>Incidents</h1>\n");
        if (incidents.Count == 0) body.Append("<p>None yet.</p>\n");
        else body.Append("<ul class=\"list\">\n");
        foreach (var incident in incidents)
        {
            body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/incidents/{incident.Id}\"><span class=\"badge {incident.Severity}\">{incident.Severity}</span> <strong>{incident.Id}</strong> {Text(incident.Title)}</a>");
            body.Append(CultureInfo.InvariantCulture, $"<span class=\"quiet\">{incident.Status} · {Text(incident.Environment)} · {Stamp(incident.DeclaredAt)}</span></li>\n");
        }

        if (incidents.Count > 0) body.Append("</ul>\n");
        return Document("Incidents", body.ToString());
    }

    public string NotFound(string asked) =>
        Document("Not found", $"<h1>There is no incident {Text(asked.Length > 40 ? asked[..40] : asked)}</h1><p><a href=\"/incidents\">All incidents</a></p>");

    private void Card(StringBuilder body, Incident incident, IReadOnlyDictionary<string, string> names, DateTimeOffset now)
    {
        body.Append(CultureInfo.InvariantCulture, $"<section class=\"card\"><p><span class=\"badge {incident.Severity}\">{incident.Severity}</span> <span class=\"badge {incident.Status}\">{incident.Status}</span></p>\n<dl>\n");
        Field(body, "Environment", incident.Environment);
        Field(body, "Commander", incident.Commander is { } commander ? names.GetValueOrDefault(commander, commander) : "nobody");
        Field(body, "Declared", incident.DeclaredAt is { } declared ? Stamp(declared) : "");
        Field(body, incident.IsOpen ? "Open for" : "Took", incident.DeclaredAt is { } start ? Durations.Of((incident.ResolvedAt ?? now) - start) : "");
        if (incident.IsOpen) Field(body, "Next update", incident.NextUpdate is { } next ? Stamp(next) : "not promised");
        Field(body, "Impact", incident.Impact);
        Field(body, incident.IsOpen ? "Now" : "What fixed it", incident.IsOpen ? incident.CurrentAction : incident.WhatFixedIt);
        body.Append("</dl></section>\n");
    }

    private void Field(StringBuilder body, string name, string value)
    {
        if (value.Length > 0) body.Append(CultureInfo.InvariantCulture, $"<div><dt>{name}</dt><dd>{Text(value)}</dd></div>\n");
    }

    private string Line(StringBuilder body, TimelineEntry entry, IReadOnlyDictionary<string, string> names, string day)
    {
        var date = entry.At.UtcDateTime.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        if (date != day) body.Append(CultureInfo.InvariantCulture, $"<li class=\"day\">{date}, UTC{(IsUtc ? "" : $", and behind it {Text(calendar.Zone.Id)}")}</li>\n");
        var text = Text(PersonMark.Replace(entry.Text, id => names.GetValueOrDefault(id, id)));
        var mark = entry.Deleted ? " <em>deleted</em>" : entry.Edited ? " <em>edited</em>" : "";
        var link = entry.Link is { } address ? $" <a href=\"{WebUtility.HtmlEncode(address.AbsoluteUri)}\">message</a>" : "";
        body.Append(CultureInfo.InvariantCulture, $"<li class=\"{(entry.IsTurn ? "turn" : entry.IsNote ? "note" : "")}\"><time datetime=\"{entry.At.UtcDateTime:O}\">{entry.At.UtcDateTime:HH:mm}{Local(entry.At)}</time><div>{text}{mark}{link} <span class=\"quiet\">{Text(Who(entry.By, names))}</span></div></li>\n");
        return date;
    }

    private bool IsUtc => calendar.Zone.BaseUtcOffset == TimeSpan.Zero && !calendar.Zone.SupportsDaylightSavingTime;

    private string Local(DateTimeOffset at) =>
        IsUtc ? "" : $" <span class=\"quiet\">{TimeZoneInfo.ConvertTime(at, calendar.Zone).ToString("HH:mm", CultureInfo.InvariantCulture)}</span>";

    private static string Who(Author by, IReadOnlyDictionary<string, string> names) => by.Kind switch
    {
        AuthorKind.Person => names.GetValueOrDefault(by.Id, by.Id),
        AuthorKind.Terminal => $"{by.Id} (terminal)",
        AuthorKind.Bot => "VastBot",
        _ => by.Id,
    };

    private string Document(string title, string body) => $"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
        <title>{Text(practice.Title(title))}</title>
        <style>{PageStyle.Text}</style>
        </head><body>
        {(practice.IsPractice ? "<p class=\"practice\"><strong>PRACTICE</strong> Nothing on this page is real.</p>" : "")}
        <main>
        {body}</main></body></html>

        """;

    private string Text(string text) => WebUtility.HtmlEncode(masker.Mask(text));

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
