using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Features.Communication;

/// <summary>In a new commander's brief: what the public was told, and what waits for somebody who may publish.</summary>
internal sealed class CommunicationBriefPart(PersonNames names, OutsideText outside) : IBriefPart
{
    public int Place => 30;

    public async Task<IReadOnlyList<string>> Tell(CardView view, CancellationToken cancellationToken) => view.Incident.PublicText switch
    {
        { Stage: PublicTextStage.Proposed } text =>
            [$"📄 *Status page*: a text by {await names.Of(text.ProposedBy, cancellationToken)} waits for approval: “{outside.Line(text.Headline, 150)}”"],
        { Stage: PublicTextStage.Failed } text => [$"⚠️ *Status page*: the last text was not published: {outside.Line(text.Trouble ?? "", 300)}"],
        _ when view.Incident.PageIncident is null => [],
        _ => ["📄 *Status page*: the public knows of this incident"],
    };
}
