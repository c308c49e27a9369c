using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Opens the form of an update, from the card or a prompt.</summary>
internal sealed class UpdateButton(IIncidents incidents, UpdateForm form, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.PostUpdate;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IncidentId.Parse(action.Value) is not { } id || await incidents.Find(id, cancellationToken) is not { } incident)
            yield return new Reply.Ephemeral(notice.Of("This button belongs to no incident that I know. Nothing was done."));
        else if (!incident.IsOpen)
            yield return new Reply.Ephemeral(notice.Of($"{incident.Id} is resolved: there is nothing to update. Reopen it first."));
        else
            yield return new Reply.Modal(form.Of(incident, UpdateEntry.From(incident)));
    }
}
