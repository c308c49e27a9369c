using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Actions;

/// <summary>Ticks an item off; what it was clicked in shows it: the list, the reminder, or the App Home, which is drawn anew.</summary>
internal sealed class ActionDoneButton(IIncidents incidents, ActionDesk desk, ActionList list, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.ActionDone;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parts = action.Value.Split(' ');
        var incident = IncidentId.Parse(parts[0]) is { } id ? await incidents.Find(id, cancellationToken) : null;
        if (incident is null || parts.Length < 2)
        {
            yield return new Reply.Ephemeral(notice.Of("There is no such incident any more."));
            yield break;
        }

        var said = notice.Of(await desk.Tick(incident, parts[1], done: true, action.UserId, cancellationToken));
        var after = await incidents.Find(incident.Id, cancellationToken);
        if (after?.Actions.Any(item => item.Done && $"{item.Number}" == parts[1]) != true) yield return new Reply.Ephemeral(said);
        else if (!action.IsHome) yield return new Reply.Original(action.IsEphemeral ? list.Of(after) : said);
    }
}
