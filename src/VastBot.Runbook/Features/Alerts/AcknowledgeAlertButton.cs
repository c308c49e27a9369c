using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Alerts;
using VastBot.Runbook.Model.Triage;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>"I am looking at this alert." The first one stands.</summary>
internal sealed class AcknowledgeAlertButton(IAlertGroups groups, ITriageReports reports, AlertMessage message, Clocks clocks) : IBlockActionHandler
{
    public string ActionId => ActionIds.AcknowledgeAlert;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changed = await groups.Change(
            action.Value,
            group => group is { AcknowledgedBy: null, Firing: true } ? group with { AcknowledgedBy = action.UserId, AcknowledgedAt = clocks.Runbook.GetUtcNow() } : group,
            AlertDesk.Rows,
            cancellationToken);
        var group = changed ?? await groups.Find(action.Value, cancellationToken);
        if (group is null)
        {
            yield return Whisper("This alert is no longer kept. Nothing was changed.");
            yield break;
        }

        yield return new Reply.Original(message.Card(group, group.Report is { } id ? await reports.Find(id, cancellationToken) : null));
        if (changed is null) yield return Whisper(group.AcknowledgedBy is { } by ? $"<@{by}> was first." : "This alert is over.");
    }

    private static Reply.Ephemeral Whisper(string text) => new(new Message(text, [new SectionBlock { Text = new Markdown(text) }]));
}
