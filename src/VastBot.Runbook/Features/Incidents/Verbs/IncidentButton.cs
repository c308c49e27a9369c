using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>A button whose value is an incident's id. The incident is looked up at the click: old cards stay clickable for ever.</summary>
internal abstract class IncidentButton(IIncidents incidents, Notice notice) : IBlockActionHandler
{
    public abstract string ActionId { get; }

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IncidentId.Parse(action.Value) is { } id && await incidents.Find(id, cancellationToken) is { } incident)
            yield return await Press(action, incident, cancellationToken);
        else
            yield return Whisper("There is no such incident any more. Nothing was changed.");
    }

    protected abstract Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken);

    protected Reply Whisper(string mrkdwn) => new Reply.Ephemeral(notice.Of(mrkdwn));
}
