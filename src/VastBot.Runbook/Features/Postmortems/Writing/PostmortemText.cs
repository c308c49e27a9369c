using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Templates;
using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Runbook.Rendering.Templates.Surfaces;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Runbook.Web;

namespace VastBot.Runbook.Features.Postmortems.Writing;

/// <summary>A postmortem as Markdown: what the record knows and what people said, in the words of <c>templates/postmortem.md.hbs</c>.</summary>
internal sealed class PostmortemText(ITemplateRenderer templates, IncidentPages pages)
{
    /// <param name="incident">The incident as it stands.</param>
    /// <param name="entries">Its whole journal.</param>
    /// <param name="words">What people said; of whichever version.</param>
    /// <param name="names">Names by user id, where they are known.</param>
    public string Of(Incident incident, IReadOnlyList<JournalEntry> entries, PostmortemWords words, IReadOnlyDictionary<string, string> names)
    {
        var figures = IncidentFigures.Of(incident, entries);
        Person Named(string id) => new(id, names.GetValueOrDefault(id));
        var declared = incident.DeclaredAt ?? default;
        return templates.Render(TemplateCatalogue.Postmortem, new PostmortemFields
        {
            Id = $"{incident.Id}",
            Title = incident.Title,
            Environment = incident.Environment,
            DeclaredAt = declared,
            Duration = (incident.ResolvedAt ?? entries[^1].At) - declared,
            Severity = incident.Severity,
            SeverityReason = incident.SeverityReason,
            Severities = [.. Severities(entries)],
            Commander = incident.Commander is { } commander ? Named(commander) : null,
            Summary = words.Summary,
            Timeline = [.. IncidentTimeline.Of(entries).Select(entry => new TimelineLine(entry.At, Line(entry, names)))],
            RootCause = words.RootCause,
            Impact = incident.Impact,
            UsersAffected = words.UsersAffected,
            Revenue = words.Revenue,
            Tried = [.. Tried(entries)],
            WhatFixedIt = incident.WhatFixedIt,
            TimeToAcknowledge = figures.ToAcknowledge,
            TimeToFirstUpdate = figures.ToFirstUpdate,
            TimeToMitigate = figures.ToMitigate,
            TimeToResolve = figures.ToResolve,
            PromisesKept = figures.PromisesKept,
            PromisesMissed = figures.PromisesMissed,
            Evidence = [.. Evidence(incident)],
            ActionItems = [.. incident.Actions.Select(action => new ActionItemLine(action.Text, action.Owner is { } owner ? Named(owner) : null, action.Due, action.Done))],
        });
    }

    /// <summary>Everybody whom the text will name.</summary>
    public static IEnumerable<string> People(Incident incident, IReadOnlyList<JournalEntry> entries)
    {
        var people = entries.Where(entry => entry.By.Kind == AuthorKind.Person).Select(entry => entry.By.Id).Concat(incident.Actions.Select(action => action.Owner).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        if (incident.Commander is { } commander) people.Add(commander);
        foreach (var entry in IncidentTimeline.Of(entries)) people.UnionWith(PersonMark.In(entry.Text));
        return people;
    }

    private static string Line(TimelineEntry entry, IReadOnlyDictionary<string, string> names) =>
        PersonMark.Replace(entry.Text, id => names.GetValueOrDefault(id, id)) + (entry.Edited ? " (edited)" : "");

    private static IEnumerable<SeverityFrom> Severities(IReadOnlyList<JournalEntry> entries) => entries.Select(entry => entry.Event switch
    {
        Declared e => new SeverityFrom(e.Severity, entry.At),
        SeverityChanged e => new SeverityFrom(e.Severity.After, entry.At),
        _ => null,
    }).OfType<SeverityFrom>();

    /// <summary>Of each fix the last that is known.</summary>
    private static IEnumerable<TriedFix> Tried(IReadOnlyList<JournalEntry> entries) =>
        entries.Select(entry => entry.Event).OfType<FixReported>().GroupBy(report => report.Fix, StringComparer.Ordinal).Select(fix => new TriedFix(fix.Last().Action, fix.Last().Text));

    private IEnumerable<WebLink> Evidence(Incident incident) => incident.Evidence.Select(kept => new WebLink(
        pages.Address($"{incident.Id}") is { } page ? new Uri(page, $"{page.AbsolutePath}/bundles/{Uri.EscapeDataString(kept.File)}") : new Uri($"urn:sha256:{kept.Sha256}"),
        $"{kept.File} ({kept.Reason}, {Sizes.Of(kept.Size)}, sha256 {kept.Sha256[..Math.Min(12, kept.Sha256.Length)]})"));
}
