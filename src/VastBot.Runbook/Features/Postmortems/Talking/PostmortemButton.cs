using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Postmortems.Talking;

/// <summary>Opens the form.</summary>
internal sealed class PostmortemButton(IIncidents incidents, PostmortemModal modal) : IBlockActionHandler
{
    public string ActionId => ActionIds.Postmortem;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var incident = IncidentId.Parse(action.Value) is { } id ? await incidents.Find(id, cancellationToken) : null;
        if (incident is { IsOpen: false }) yield return new Reply.Modal(modal.Of(incident));
        else yield return new Reply.Ephemeral(new Message(incident is null ? "There is no such incident any more." : $"{incident.Id} was reopened; its postmortem waits until it is resolved.", []));
    }
}
