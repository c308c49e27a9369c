using System.Globalization;
using System.Runtime.CompilerServices;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Rendering.Masking;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary>What was filled in becomes the next version, journaled before the ack; publishing is the outbox's.</summary>
internal sealed class PostmortemSubmission(IIncidents incidents, IncidentChanges changes, SecretMasker masker) : IViewSubmissionHandler
{
    public string CallbackId => PostmortemModal.CallbackId;

    public Permission Needs => Permission.Respond;

    public IReadOnlyDictionary<string, string> Validate(ViewSubmission submission) =>
        PostmortemModal.Read(submission.State) == new PostmortemWords()
            ? new Dictionary<string, string>(StringComparer.Ordinal) { [PostmortemModal.Summary] = "Fill in at least one of the four." }
            : new Dictionary<string, string>(StringComparer.Ordinal);

    public async ValueTask Record(ViewSubmission submission, CancellationToken cancellationToken)
    {
        var (id, seen) = Target(submission);
        var words = Masked(PostmortemModal.Read(submission.State));
        await changes.Try(
            id,
            null,
            Author.Person(submission.UserId),
            now => now.Postmortem?.Words == words || AtLeastTheDraft(now.Postmortem?.Version) != AtLeastTheDraft(seen) ? [] : [new PostmortemWritten(AtLeastTheDraft(seen) + 1, words)],
            _ => false,
            cancellationToken);
    }

    public async IAsyncEnumerable<Reply> Handle(ViewSubmission submission, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (id, seen) = Target(submission);
        var mine = Masked(PostmortemModal.Read(submission.State));
        if (await incidents.Find(id, cancellationToken) is { } incident && incident.Postmortem?.Words != mine)
            yield return Say($"Somebody wrote version {incident.Postmortem?.Version ?? seen} of the postmortem meanwhile, so yours was not kept. Open it again with `/vast postmortem {id}` and add to what stands there.\n{Mrkdwn.CodeBlock(Mrkdwn.Truncate(Said(mine), 2000))}");
    }

    private static (IncidentId Id, int Seen) Target(ViewSubmission submission)
    {
        var parts = submission.PrivateMetadata.Split(' ');
        return (IncidentId.Parse(parts[0])!.Value, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The draft holds nobody's words: whether it was there already makes no difference.</summary>
    private static int AtLeastTheDraft(int? version) => Math.Max(1, version ?? 0);

    private static string Said(PostmortemWords words) =>
        string.Join('\n', new[] { words.Summary, words.RootCause, words.UsersAffected, words.Revenue }.Where(word => word.Length > 0));

    private PostmortemWords Masked(PostmortemWords words) =>
        new(masker.Mask(words.Summary), masker.Mask(words.RootCause), masker.Mask(words.UsersAffected), masker.Mask(words.Revenue));

    private static Reply.Ephemeral Say(string text) => new(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
}
