using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>What the author of an update sees once it was sent: nothing more, the text for the public, or who was first and their own text again.</summary>
internal sealed class UpdateOutcome(
    UpdateWriter writer, UpdateForm form, PublicTextForm publicForm, IJournal journal, PersonNames names, OutsideText outside, Notice notice)
{
    public async IAsyncEnumerable<ModalView> Of(
        FormOrigin seen, UpdateEntry entry, string userId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entries = await journal.Read(StreamId.Of(seen.Incident), after: 0, cancellationToken);
        var since = entries.Where(e => e.Version > seen.Version).ToList();
        var fresh = Incident.Fold(seen.Incident, entries);
        if (since.Exists(e => IsIt(e, entry, userId)))
        {
            if (entry.Public) yield return publicForm.Of(fresh, PublicTextEntry.From(fresh, publicForm.Headline));
        }
        else if (!fresh.IsOpen)
        {
            var news = $"{await Won(since, cancellationToken)} Your update was not posted. Reopen the incident first; this is your text:";
            yield return notice.Modal($"{fresh.Id} is resolved", $"{news}\n{outside.Code(entry.Text, 2_000)}");
        }
        else
        {
            var shown = UpdateEntry.From(Incident.Fold(seen.Incident, entries.TakeWhile(e => e.Version <= seen.Version)));
            var news = $"⚠️ {await Won(since, cancellationToken)} Your update was not posted. Your text stands below: check it and send it again.";
            yield return form.Of(fresh, entry.Rebase(shown, fresh), news);
        }
    }

    private bool IsIt(JournalEntry journaled, UpdateEntry entry, string userId) =>
        journaled.By == Author.Person(userId) && journaled.Event is Updated { Holding: false } updated && updated.Text == writer.Masked(entry.Text);

    private async Task<string> Won(IEnumerable<JournalEntry> since, CancellationToken cancellationToken)
    {
        var won = since.Where(e => Contradiction.OfUpdate(e.Event)).ToList();
        if (won.Count == 0) return "It could not be put onto the record.";
        var told = string.Join("; ", won.Take(4).Select(e => outside.Line(JournalWords.Of(e.Event), 200)));
        return $"*{await names.Of(won[0].By, cancellationToken)} was first* at {Mrkdwn.Time(won[0].At)}: {told}.";
    }
}
