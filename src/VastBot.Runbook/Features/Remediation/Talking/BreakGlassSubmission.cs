using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>The glass is broken: journaled before the ack, with the reason.</summary>
internal sealed class BreakGlassSubmission(FixDecisions decisions, SecretMasker masker, Notice notice) : IViewSubmissionHandler
{
    private readonly ConcurrentDictionary<string, string> _told = new(StringComparer.Ordinal);

    public string CallbackId => BreakGlassForm.Id;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) =>
        string.Equals(submission.State.Text(BreakGlassForm.Word, BreakGlassForm.Word)?.Trim(), Expected(submission), StringComparison.OrdinalIgnoreCase)
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { [BreakGlassForm.Word] = $"Type {Expected(submission)} exactly." };

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var reason = masker.Mask(submission.State.Text(BreakGlassForm.Reason, BreakGlassForm.Reason)?.Trim() ?? "");
        var decision = await decisions.Approve(submission.PrivateMetadata.Split(' ')[0], Author.Person(submission.UserId), reason, cancellationToken);
        _told[submission.RequestId] = decision is FixDecision.Refused refused ? $"{refused.Why} Nothing was changed." : "The glass is broken: it is carried out now, and the lead is told.";
    }

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (_told.TryRemove(submission.RequestId, out var told)) yield return new Reply.Modal(notice.Modal("Break glass", told)) { Place = ModalPlace.InPlace };
    }

    private static string Expected(ViewSubmission submission) => submission.PrivateMetadata.Split(' ', 2)[^1];
}
