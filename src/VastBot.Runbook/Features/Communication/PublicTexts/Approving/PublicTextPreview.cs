using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>A proposed text exactly as it will be public, with what is so now; approving it is sending this form off.</summary>
internal sealed class PublicTextPreview(
    PublicTextDesk desk, IPublisher publisher, IPublicPage page, IJournal journal, PersonNames names, OutsideText outside, PracticeMark practice)
{
    public const string CallbackId = "public-text.approve";

    /// <param name="incident">As it stands.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <param name="news">Mrkdwn on top: why the preview is shown again.</param>
    public async Task<ModalView> Of(Incident incident, CancellationToken cancellationToken, string? news = null)
    {
        var text = incident.PublicText!;
        var findings = await desk.Check(incident, text.Headline, text.Text, cancellationToken);
        var since = await Since(incident, cancellationToken);
        var mayApprove = findings.Count == 0 && text.Stage is PublicTextStage.Proposed or PublicTextStage.Failed;
        return new()
        {
            CallbackId = CallbackId,
            Title = FormBlocks.Title(practice, "Approve text"),
            Submit = mayApprove ? new PlainText("Approve") : null,
            Close = "Not now",
            PrivateMetadata = FormOrigin.Of(incident, text.Proposal).Write(),
            Blocks = [.. await Head(incident, text, news, since, findings, cancellationToken), .. Exactly(text), .. Foot(incident, text)],
        };
    }

    private async Task<IReadOnlyList<Block>> Head(
        Incident incident, PublicText text, string? news, string since, IReadOnlyList<LintFinding> findings, CancellationToken cancellationToken)
    {
        List<Block> blocks = [];
        if (news is not null) blocks.Add(FormBlocks.Section(news));
        if (findings.Count > 0) blocks.Add(FormBlocks.Section($"❌ *This must not become public:*\n{LintWords.Of(findings, outside)}"));
        if (since.Length > 0) blocks.Add(FormBlocks.Section($"⚠️ *Since it was written*: {since}"));
        var by = await names.Of(text.ProposedBy, cancellationToken);
        blocks.Add(FormBlocks.Context(
            $"{incident.Id} · {incident.Severity} · proposed by {by} · approving needs `Access:Publishers`; everyone else can close this, the request stands on the card"));
        blocks.Add(new DividerBlock());
        return blocks;
    }

    /// <summary>As plain text, so that Slack makes nothing else of it than the page does.</summary>
    private static IEnumerable<Block> Exactly(PublicText text) =>
    [
        new HeaderBlock { Text = new PlainText(text.Headline) { Emoji = false } },
        new SectionBlock { Text = new PlainText(text.Text) { Emoji = false }, Expand = true },
        new DividerBlock(),
    ];

    private IEnumerable<Block> Foot(Incident incident, PublicText text)
    {
        var where = page.Address is { } address ? $"The page {Mrkdwn.Link(address)}" : publisher.Provider.ToString();
        var mail = !publisher.Notifies ? "" : text.Notify ? " · *its subscribers are mailed*" : " · nobody is mailed";
        var impact = PublishedWords.Component(PublishedFold.ImpactOf(incident.Severity));
        yield return FormBlocks.Context($"{where} will say *{PublishedFold.StateOf(incident.Status)}* and *{impact}*{mail}");
        if (text.Stage is PublicTextStage.Proposed or PublicTextStage.Failed)
            yield return CommunicationButtons.Row(incident.Id, ActionIds.PublicText, "Write it differently…", style: null);
    }

    /// <summary>What turned since the text was written, which it may not say.</summary>
    private async Task<string> Since(Incident incident, CancellationToken cancellationToken)
    {
        var later = await journal.Read(StreamId.Of(incident.Id), incident.PublicText!.ProposedIn, cancellationToken);
        var turns = later.Where(entry => Contradiction.OfUpdate(entry.Event)).TakeLast(4);
        return string.Join("; ", turns.Select(entry => outside.Line(JournalWords.Of(entry.Event), 200)));
    }
}
