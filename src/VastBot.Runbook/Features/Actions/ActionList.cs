using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Afterwards;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>An incident's action items, each with its tick.</summary>
internal sealed class ActionList(OutsideText outside, Notice notice)
{
    private const int Most = 40;

    public Message Of(Incident incident) => incident.Actions.Count == 0
        ? notice.Of($"{incident.Id} has no action items yet. `action add TEXT @owner 2026-12-01` adds one.")
        : notice.Of($"*Action items of {incident.Id}*: {incident.Actions.Count(action => action.Done)} of {incident.Actions.Count} done", incident.Actions.Take(Most).Select(action => Row(incident.Id, action)));

    public SectionBlock Row(IncidentId id, ActionItem action)
    {
        var text = outside.Line(action.Text, 500);
        var line = $"{(action.Done ? "☑" : "☐")} *{id} · {action.Number}* {(action.Done ? $"~{text}~" : text)} · {(action.Owner is { } owner ? Mrkdwn.User(owner) : "nobody")} · {ActionDesk.Due(action)}";
        return new SectionBlock
        {
            BlockId = $"action:{id}:{action.Number}",
            Text = new Markdown(line),
            Accessory = action.Done ? null : new Button { ActionId = ActionIds.ActionDone, Text = "Done", Value = $"{id} {action.Number}" },
        };
    }
}
