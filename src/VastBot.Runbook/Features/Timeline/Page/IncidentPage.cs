using Microsoft.AspNetCore.Http;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Timelines;
using VastBot.Runbook.Web;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Timeline.Page;

/// <summary><c>/incidents/INC-12</c>: card, timeline and what other features add, for those who would rather look than read. Read only.</summary>
internal sealed class IncidentPage(IIncidents incidents, IJournal journal, IEnumerable<IIncidentPagePart> parts, PersonNames names, PageHtml html, Clocks clocks)
{
    private const int MostListed = 200;

    public async Task Answer(HttpContext context)
    {
        var asked = (string?)context.Request.RouteValues["id"] ?? "";
        if (IncidentId.Parse(asked) is not { } id || await incidents.Find(id, context.RequestAborted) is not { } incident)
        {
            await IncidentPages.Html(context, html.NotFound(asked), StatusCodes.Status404NotFound);
            return;
        }

        var timeline = IncidentTimeline.Of(await journal.Read(StreamId.Of(id), 0, context.RequestAborted));
        var known = await Names(incident, timeline, context.RequestAborted);
        var added = new List<(string Title, string Html)>();
        foreach (var part in parts.OrderBy(part => part.Place))
            if (await part.Draw(incident, context.RequestAborted) is { } drawn) added.Add(drawn);
        await IncidentPages.Html(context, html.Of(incident, timeline, known, added, clocks.Runbook.GetUtcNow()));
    }

    public async Task List(HttpContext context) =>
        await IncidentPages.Html(context, html.List(await incidents.ListNewest(MostListed, before: null, context.RequestAborted)));

    /// <summary>Every name that the page shows, by user id; where Slack gives no answer the id stands for it.</summary>
    private async Task<IReadOnlyDictionary<string, string>> Names(Incident incident, IReadOnlyList<TimelineEntry> timeline, CancellationToken cancellationToken)
    {
        var ids = timeline.Select(entry => entry.By).Where(by => by.Kind == AuthorKind.Person).Select(by => by.Id).ToHashSet(StringComparer.Ordinal);
        if (incident.Commander is { } commander) ids.Add(commander);
        foreach (var entry in timeline) ids.UnionWith(PersonMark.In(entry.Text));
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in ids) known[id] = Mrkdwn.Unescape(await names.Of(id, cancellationToken));
        return known;
    }
}
