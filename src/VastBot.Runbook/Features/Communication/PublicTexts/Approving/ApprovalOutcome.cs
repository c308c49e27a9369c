using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What an approver sees, read from the journal: published and where, who was first, or the preview again with what changed meanwhile.</summary>
internal sealed class ApprovalOutcome(IJournal journal, PublicTextPreview preview, PersonNames names, OutsideText outside, Notice notice, Clocks clocks)
{
    /// <summary>How long the view follows the page; the card does so for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.5);

    public async IAsyncEnumerable<ModalView> Of(FormOrigin seen, string userId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return notice.Modal("Status page", $"{Lamps.Running} Looking whether everything is still as you saw it…");
        var entries = await journal.Read(StreamId.Of(seen.Incident), after: 0, cancellationToken);
        var since = entries.Where(entry => entry.Version > seen.Version).ToList();
        var approval = since.Find(entry => entry.Event is PublicTextApproved approved && approved.Proposal == seen.Id);
        if (approval is null)
            yield return await Again(Incident.Fold(seen.Incident, entries), seen, since, cancellationToken);
        else if (approval.By != Author.Person(userId))
            yield return notice.Modal(
                "Status page", $"*{await names.Of(approval.By, cancellationToken)} approved it first*, at {Mrkdwn.Time(approval.At)}. You need not do anything.");
        else
            await foreach (var view in Follow(seen, cancellationToken)) yield return view;
    }

    private async Task<ModalView> Again(Incident incident, FormOrigin seen, IReadOnlyList<JournalEntry> since, CancellationToken cancellationToken)
    {
        if (incident.PublicText is not { } text || text.Stage is PublicTextStage.Published or PublicTextStage.Approved)
            return notice.Modal("Status page", "Nothing waits for approval any more. Nothing was published by this click.");
        var changed = since.Where(entry => Contradiction.OfPublicText(entry.Event)).Take(4).ToList();
        var turns = string.Join("; ", changed.Select(entry => outside.Line(JournalWords.Of(entry.Event), 200)));
        var who = changed.Count == 0 ? "" : $" {await names.Of(changed[0].By, cancellationToken)}: {turns}.";
        var what = text.Proposal == seen.Id ? "Something changed since you saw this." : "A newer text was proposed; this is it.";
        return await preview.Of(incident, cancellationToken, $"⚠️ *{what}*{who} Nothing was published: look again.");
    }

    private async IAsyncEnumerable<ModalView> Follow(FormOrigin seen, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return notice.Modal("Approved", $"{Lamps.Running} *Approved.* The status page is being told. You can close this: the receipt comes onto the card.");
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Between)
        {
            var entries = await journal.Read(StreamId.Of(seen.Incident), seen.Version, cancellationToken);
            if (entries.Select(entry => Told(entry.Event, seen.Id)).LastOrDefault(told => told is not null) is { } told)
            {
                yield return notice.Modal("Status page", told);
                yield break;
            }

            await Task.Delay(Between, clocks.Wire, cancellationToken);
        }
    }

    private string? Told(JournalEvent happened, string proposal) => happened switch
    {
        PublicTextPublished e when e.Proposal == proposal => $"✅ *Published.* {(Uri.TryCreate(e.Link, UriKind.Absolute, out var link) ? Mrkdwn.Link(link) : "")}",
        PublicTextFailed e when e.Proposal == proposal => $"⚠️ *Not published*: {outside.Line(e.Why, 600)}. The card has a button to try again.",
        _ => null,
    };
}
