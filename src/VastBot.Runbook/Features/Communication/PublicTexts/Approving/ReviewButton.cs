using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Shows what waits for approval. Anyone who responds may look; approving is another matter.</summary>
internal sealed class ReviewButton(IIncidents incidents, PublicTextPreview preview, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.ReviewPublicText;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (CommunicationButtons.Read(action.Value) is not { } asked || await incidents.Find(asked.Incident, cancellationToken) is not { } incident)
            yield return new Reply.Ephemeral(notice.Of("This button belongs to no text that I know. Nothing was done."));
        else if (incident.PublicText is not { Stage: PublicTextStage.Proposed or PublicTextStage.Failed } text)
            yield return new Reply.Ephemeral(notice.Of($"No text of {incident.Id} waits for approval any more. Nothing was done."));
        else
            yield return new Reply.Modal(await preview.Of(incident, cancellationToken, text.Proposal == asked.Proposal ? null : "A newer text was proposed; this is it."));
    }
}
