using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>A small form sent off: the turn stands in the journal before Slack hears that the form arrived; then its author reads what came of it.</summary>
internal abstract class ReasonSubmission(Notice notice) : IViewSubmissionHandler
{
    /// <summary>What came of a form, between its record and its answer.</summary>
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    public abstract string CallbackId { get; }

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) => new Dictionary<string, string>();

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken) => _told[submission.RequestId] = SeenIncident.Read(submission.PrivateMetadata) is { } seen
        ? await Turn(submission, seen, submission.State.Text(ReasonForm.Reason, ReasonForm.Reason)?.Trim() ?? "", cancellationToken)
        : "This form belongs to no incident. Nothing was changed.";

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (_told.TryRemove(submission.RequestId, out var told))
            yield return new Reply.Modal(notice.Modal("Done", told)) { Place = ModalPlace.InPlace };
    }

    protected abstract Task<string> Turn(ViewSubmission submission, SeenIncident seen, string reason, CancellationToken cancellationToken);
}
