using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>*Approve*: stands in the journal before Slack hears that it arrived, if the facts of the preview still hold.</summary>
internal sealed class ApprovalSubmission(PublicTextDesk desk, ApprovalOutcome outcome) : IViewSubmissionHandler
{
    public string CallbackId => PublicTextPreview.CallbackId;

    public Permission Needs => Permission.Publish;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) => new Dictionary<string, string>();

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is { } seen) await desk.Approve(seen, Author.Person(submission.UserId), cancellationToken);
    }

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is not { } seen) yield break;
        await foreach (var view in outcome.Of(seen, submission.UserId, cancellationToken)) yield return new Reply.Modal(view) { Place = ModalPlace.InPlace };
    }
}
