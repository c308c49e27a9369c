using Microsoft.Extensions.Options;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>The request to approve a text, in each of its states. Who may publish is mentioned once, when there is something to do.</summary>
internal sealed class AskMessage(PersonNames names, OutsideText outside, PracticeMark practice, IOptions<AccessOptions> access)
{
    private const int MostMentions = 5;

    /// <summary>Null where there is no such proposal.</summary>
    public async Task<Message?> Of(Incident incident, IReadOnlyList<JournalEntry> entries, string proposal, CancellationToken cancellationToken)
    {
        if (entries.FirstOrDefault(entry => entry.Event is PublicTextProposed e && e.Proposal == proposal) is not { } proposed) return null;
        var text = (PublicTextProposed)proposed.Event;
        var state = await State(incident, entries, proposal, cancellationToken);
        var by = await names.Of(proposed.By, cancellationToken);
        var head = $"📄 *Status page text for {incident.Id}*, proposed by {by}";
        return new(
            practice.Text($"{incident.Id} status page text “{outside.Line(text.Headline, 120)}”: {state.Line.Replace("*", "", StringComparison.Ordinal)}"),
            [
                FormBlocks.Section(practice.Text($"{head}\n{(state is { Open: true, Retry: false } ? $"{Asked(proposed.By)}{state.Line}" : state.Line)}")),
                new SectionBlock { Text = new PlainText(Mrkdwn.Truncate($"{text.Headline}\n\n{text.Text}", 2_900)) { Emoji = false } },
                .. Buttons(incident, proposal, state),
            ]);
    }

    private static IEnumerable<Block> Buttons(Incident incident, string proposal, (string Line, bool Open, bool Retry) state)
    {
        if (!state.Open) yield break;
        var (action, label) = state.Retry ? (ActionIds.RetryPublicText, "Try again") : (ActionIds.ReviewPublicText, "Review and approve…");
        var button = CommunicationButtons.OfText(incident.Id, proposal, action, label) with { Style = ButtonStyle.Primary };
        yield return new ActionsBlock { BlockId = $"ask:{proposal}", Elements = [button] };
    }

    private async Task<(string Line, bool Open, bool Retry)> State(
        Incident incident, IReadOnlyList<JournalEntry> entries, string proposal, CancellationToken cancellationToken)
    {
        var approver = await Approver(entries, proposal, cancellationToken);
        if (entries.LastOrDefault(entry => entry.Event is PublicTextPublished e && e.Proposal == proposal) is { } published)
            return ($"✅ *Published* {Mrkdwn.Date(published.At)}{Link(((PublicTextPublished)published.Event).Link)}, approved {approver}", false, false);
        if (incident.PublicText is not { } text || text.Proposal != proposal) return ("*Superseded* by a newer text", false, false);
        return text.Stage switch
        {
            PublicTextStage.Approved => ($"{Lamps.Running} *Approved* {approver}; the page is being told", false, false),
            PublicTextStage.Failed => ($"⚠️ *Not published*: {outside.Line(text.Trouble ?? "", 400)}", true, true),
            _ => ("It waits for approval: nothing is public until somebody who may publish presses *Approve*.", true, false),
        };
    }

    private async Task<string> Approver(IEnumerable<JournalEntry> entries, string proposal, CancellationToken cancellationToken) =>
        entries.LastOrDefault(entry => entry.Event is PublicTextApproved e && e.Proposal == proposal) is { } approval
            ? $"by {await names.Of(approval.By, cancellationToken)} {Mrkdwn.Time(approval.At)}"
            : "by nobody that the record names";

    private static string Link(string? link) => Uri.TryCreate(link, UriKind.Absolute, out var address) ? $" at {Mrkdwn.Link(address)}" : "";

    /// <summary>Everyone who may act, but whoever proposed it.</summary>
    private string Asked(Author by)
    {
        var ids = access.Value.Publishers.Where(id => id != by.Id && id.Length > 0 && id.All(char.IsAsciiLetterOrDigit));
        return string.Concat(ids.Select(Mention).OfType<string>().Take(MostMentions).Select(mention => $"{mention} "));
    }

    private static string? Mention(string id) => id[0] switch
    {
        'U' or 'W' => Mrkdwn.User(id),
        'S' => Mrkdwn.UserGroup(id),
        _ => null,
    };
}
