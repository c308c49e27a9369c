using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Evidence.Talking;

/// <summary>A collection as a message: part by part, then what there is.</summary>
internal sealed class EvidenceMessage(OutsideText outside, PracticeMark practice)
{
    public Message Growing(IncidentId id, EvidenceProgress? progress)
    {
        var lines = progress is null ? "" : "\n" + string.Join('\n', progress.Parts.Select(part => $"{Lamp(part.State)} {part.Name}: {EvidenceWords.Of(part)}"));
        var doing = progress is { Packing: true } ? "Packing the evidence" : "Collecting evidence";
        return Of($"{doing} of {id}", $"{Lamps.Running} *{doing} of {id}*{lines}");
    }

    public Message Ended(IncidentId id, JournalEvent end) => end switch
    {
        EvidenceCollected e => Of(
            $"Evidence of {id}: {e.Files} files, {Sizes.Of(e.Size)}",
            $"{(e.Missing.Count == 0 ? "🟢" : "🟡")} *Evidence of {id}*: {e.Files} files, {Sizes.Of(e.Size)}, {EvidenceWords.Masked(e.Masked)}. It comes into the thread under the card."
            + (e.Missing.Count == 0 ? "" : $"\nMissing: {outside.Line(string.Join(", ", e.Missing), 1500)}")),
        EvidenceFailed e => Of($"No evidence of {id} could be collected", $"🔴 *No evidence of {id} could be collected*: {outside.Line(e.Why, 600)}. What was read stands in the folder of `Evidence:Folder`; `/vast evidence` tries again."),
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    private static string Lamp(PartState state) => state switch
    {
        PartState.Running => Lamps.Running,
        PartState.Done => "🟢",
        PartState.Partly => "🟡",
        _ => "🔴",
    };

    private Message Of(string fallback, string mrkdwn) => new(practice.Text(fallback), [new SectionBlock { Text = new Markdown(practice.Text(mrkdwn)), Expand = true }]);
}
