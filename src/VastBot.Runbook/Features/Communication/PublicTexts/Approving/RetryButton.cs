using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Publishes again what did not get through: one click while the facts are those of the approval, else the preview.</summary>
internal sealed class RetryButton(
    IIncidents incidents, PublicTextDesk desk, PublicTextPreview preview, ApprovalOutcome outcome, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.RetryPublicText;

    public Permission Needs => Permission.Publish;

    public async ValueTask Record(BlockAction action, CancellationToken cancellationToken)
    {
        if (await Failed(action, cancellationToken) is { } failed) await desk.Approve(failed.Seen, Author.Person(action.UserId), cancellationToken);
    }

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await Failed(action, cancellationToken) is { } failed)
        {
            // It stands as it failed: the approval was refused, since its facts are gone.
            yield return new Reply.Modal(await preview.Of(failed.Incident, cancellationToken, "⚠️ *Something changed since this was approved.* Nothing was published: look again."));
        }
        else if (await Approved(action, cancellationToken) is { } seen)
        {
            await foreach (var view in outcome.Of(seen, action.UserId, cancellationToken)) yield return new Reply.Modal(view);
        }
        else
        {
            yield return new Reply.Ephemeral(notice.Of("There is nothing to try again: the card says how it stands. Nothing was done."));
        }
    }

    private async Task<(Incident Incident, FormOrigin Seen)?> Failed(BlockAction action, CancellationToken cancellationToken) =>
        await Find(action, cancellationToken) is { PublicText: { Stage: PublicTextStage.Failed, ApprovedIn: > 0 } text } incident
            ? (incident, new FormOrigin(incident.Id, text.ApprovedIn, text.Proposal))
            : null;

    private async Task<FormOrigin?> Approved(BlockAction action, CancellationToken cancellationToken) =>
        await Find(action, cancellationToken) is { PublicText: { Stage: PublicTextStage.Approved or PublicTextStage.Published } text } incident
            ? new FormOrigin(incident.Id, text.ApprovedIn - 1, text.Proposal)
            : null;

    private async Task<Incident?> Find(BlockAction action, CancellationToken cancellationToken) =>
        CommunicationButtons.Read(action.Value) is { } asked
        && await incidents.Find(asked.Incident, cancellationToken) is { PublicText: { } text } incident && text.Proposal == asked.Proposal
            ? incident
            : null;
}
