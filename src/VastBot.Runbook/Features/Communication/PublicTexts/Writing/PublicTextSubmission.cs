using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>A text for the public, sent off: proposed before the ack and then shown exactly as it will be; or shown again with what stops it.</summary>
internal sealed class PublicTextSubmission(
    PublicTextDesk desk, PublicTextForm form, PublicTextPreview preview, IIncidents incidents, PracticeMark practice) : IViewSubmissionHandler
{
    public string CallbackId => PublicTextForm.CallbackId;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission)
    {
        var entry = PublicTextEntry.Read(submission.State);
        var mistakes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Headline.Length == 0) mistakes[PublicTextEntry.HeadlineField] = "Say in a few words what customers notice.";
        if (entry.Headline.Contains('\n', StringComparison.Ordinal) || entry.Headline.Length > PublicTextLimits.Headline)
            mistakes[PublicTextEntry.HeadlineField] = $"Write one line of at most {PublicTextLimits.Headline} characters.";
        return mistakes;
    }

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is { } seen)
            await desk.Propose(seen.Incident, IdOf(submission), PublicTextEntry.Read(submission.State), Author.Person(submission.UserId), cancellationToken);
    }

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (FormOrigin.Read(submission.PrivateMetadata) is not { } seen) yield break;
        yield return InPlace(PublicTextForm.Checking(practice));
        if (await incidents.Find(seen.Incident, cancellationToken) is not { } incident) yield break;
        var entry = PublicTextEntry.Read(submission.State);
        if (incident.PublicText is { } text && text.Proposal == IdOf(submission))
        {
            yield return InPlace(await preview.Of(incident, cancellationToken));
            yield break;
        }

        // A turn of the incident in this very moment leaves no finding: then the fresh text only waits to be sent again.
        yield return InPlace(form.Of(incident, entry, await desk.Check(incident, entry.Headline, desk.Compose(incident, entry.Words), cancellationToken)));
    }

    private static string IdOf(ViewSubmission submission) => PublicTextDesk.IdOf(submission.ViewId, submission.ViewHash, PublicTextEntry.Read(submission.State));

    private static Reply.Modal InPlace(ModalView view) => new(view) { Place = ModalPlace.InPlace };
}
