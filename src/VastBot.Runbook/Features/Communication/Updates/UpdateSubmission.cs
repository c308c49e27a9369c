using System.Runtime.CompilerServices;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Promises;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>
/// The form of an update, sent off. Its text stands in the journal before Slack hears that it arrived. What became of it is read from the
/// journal again, so that a second delivery of the same form finds the first one's update.
/// </summary>
internal sealed class UpdateSubmission(UpdateWriter writer, UpdateOutcome outcome, NextUpdateChoices choices, Clocks clocks) : IViewSubmissionHandler
{
    public string CallbackId => UpdateForm.CallbackId;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission)
    {
        var entry = UpdateEntry.Read(submission.State);
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Text.Length == 0) mistakes[UpdateEntry.TextField] = "Say what changed. If nothing did, press No change on the card.";
        if (choices.Read(entry, null, clocks.Runbook.GetUtcNow()) is PromiseMistake mistake)
            mistakes[mistake.InReason ? UpdateEntry.ReasonField : UpdateEntry.NextField] = mistake.Text;
        return mistakes;
    }

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is { } seen)
            await writer.Write(seen, UpdateEntry.Read(submission.State), Author.Person(submission.UserId), cancellationToken);
    }

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is not { } seen) yield break;
        await foreach (var view in outcome.Of(seen, UpdateEntry.Read(submission.State), submission.UserId, cancellationToken))
            yield return new Reply.Modal(view) { Place = ModalPlace.InPlace };
    }
}
