using VastBot.Runbook.Rendering.Templates.Fields;
using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates;

/// <summary>Every template there is.</summary>
internal static class TemplateCatalogue
{
    public static Template<IncidentFields> Incident { get; } = new(
        "slack/incident", Surface.Slack, "An incident was declared: posted where that was done.", IncidentFields.Sample, IncidentFields.Bare,
        (incident, _) => IncidentFields.Of(incident));

    public static Template<UpdateFields> Update { get; } = new(
        "slack/update", Surface.Slack, "An update for colleagues.", UpdateFields.Sample, UpdateFields.Bare,
        (incident, _) => UpdateFields.Of(incident, holding: false, by: null));

    public static Template<ResolvedFields> Resolved { get; } = new(
        "slack/resolved", Surface.Slack, "The incident is over.", ResolvedFields.Sample, ResolvedFields.Bare,
        (incident, now) => ResolvedFields.Of(incident with { ResolvedAt = incident.ResolvedAt ?? now }, by: null));

    public static Template<ReminderFields> Reminder { get; } = new(
        "slack/reminder", Surface.Slack, "A promised update is due or overdue.", ReminderFields.Sample, ReminderFields.Bare,
        (incident, now) => ReminderFields.Of(incident, incident.NextUpdate ?? now, now));

    public static Template<PublicFields> PublicIssue { get; } = new(
        "status-page/issue", Surface.Plain, "The first public text of an incident.", PublicFields.Sample, PublicFields.Bare,
        (incident, now) => PublicFields.Of(incident, text: "", now));

    public static Template<PublicFields> PublicUpdate { get; } = new(
        "status-page/update", Surface.Plain, "A further public text.", PublicFields.Sample, PublicFields.Bare,
        (incident, now) => PublicFields.Of(incident, text: "", now));

    public static Template<PublicFields> PublicResolved { get; } = new(
        "status-page/resolved", Surface.Plain, "The last public text.", PublicFields.Over, PublicFields.Bare,
        (incident, now) => PublicFields.Of(incident, text: "", now));

    public static Template<PostmortemFields> Postmortem { get; } = new(
        "postmortem.md", Surface.Markdown, "The draft of a postmortem.", PostmortemFields.Sample, PostmortemFields.Bare,
        PostmortemFields.Of);

    /// <summary>In the order in which they are listed.</summary>
    public static IReadOnlyList<ITemplate> All { get; } =
        [Incident, Update, Resolved, Reminder, PublicIssue, PublicUpdate, PublicResolved, Postmortem];
}
