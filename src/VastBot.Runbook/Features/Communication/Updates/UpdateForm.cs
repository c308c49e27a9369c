using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The form of an update.</summary>
internal sealed class UpdateForm(IPublisher publisher, OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "update.form";

    private static readonly IncidentStatus[] Statuses = [IncidentStatus.Investigating, IncidentStatus.Identified, IncidentStatus.Monitoring];

    /// <param name="incident">As it stands: a change of what the form shows is noticed when it is sent.</param>
    /// <param name="entry">What stands in the fields.</param>
    /// <param name="news">Mrkdwn above the fields: what the author should know before they send it.</param>
    public ModalView Of(Incident incident, UpdateEntry entry, string? news = null) => new()
    {
        CallbackId = CallbackId,
        Title = FormBlocks.Title(practice, $"Update {incident.Id}"),
        Submit = "Post update",
        Close = "Cancel",
        PrivateMetadata = FormOrigin.Of(incident).Write(),
        Blocks = [.. Head(incident, news), .. Fields(incident, entry)],
    };

    private IEnumerable<Block> Head(Incident incident, string? news)
    {
        if (news is not null) yield return FormBlocks.Section(news);
        yield return FormBlocks.Context($"{incident.Severity} *{incident.Id}* {outside.Line(incident.Title, 200)}{Told(incident)}");
    }

    private static string Told(Incident incident) => incident switch
    {
        { Draft: { } draft } => $" · the text is a draft from the triage at {Mrkdwn.Time(draft.At)}",
        { LastUpdateAt: { } at } => $" · filled in with the update of {Mrkdwn.Time(at)}",
        _ => "",
    };

    private IEnumerable<Block> Fields(Incident incident, UpdateEntry entry)
    {
        var statuses = Statuses.Select(status => new Option { Text = new PlainText(status.ToString()), Value = status.ToString() });
        yield return FormBlocks.Choice(UpdateEntry.StatusField, "Status", [.. statuses], entry.Status.ToString());
        yield return FormBlocks.Text(UpdateEntry.TextField, "What changed?", entry.Text, UpdateEntry.MostText, hint: "Fact, effect, what is asked of whom.");
        yield return FormBlocks.Text(UpdateEntry.ImpactField, "Impact", entry.Impact, UpdateEntry.MostWords, optional: true);
        yield return FormBlocks.Text(UpdateEntry.ActionField, "Current action", entry.CurrentAction, UpdateEntry.MostWords, optional: true);
        yield return FormBlocks.Choice(UpdateEntry.NextField, "Next update in", NextUpdateChoices.Of(incident), entry.Next);
        yield return FormBlocks.Text(UpdateEntry.ReasonField, "If never: why?", entry.WhyNever, UpdateEntry.MostReason, optional: true);
        if (publisher.Provider != StatusPageProvider.None)
            yield return FormBlocks.Tick(UpdateEntry.PublicField, "Status page", "Propose a text for the public next", entry.Public);
    }
}
