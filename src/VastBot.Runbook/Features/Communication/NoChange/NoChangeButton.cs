using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>"No change" in one click: looks again first, and says it only if it is so.</summary>
internal sealed class NoChangeButton(IIncidents incidents, SecondLook look, NoChangeView views, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.NoChange;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IncidentId.Parse(action.Value) is not { } id)
        {
            yield return new Reply.Ephemeral(notice.Of("This button belongs to no incident that I know. Nothing was done."));
            yield break;
        }

        // At once: what opens a view lives three seconds, and triage takes longer.
        yield return new Reply.Modal(views.Looking(id, null));
        if (await incidents.Find(id, cancellationToken) is not { IsOpen: true } incident)
        {
            yield return new Reply.Modal(views.NotOpen(id));
            yield break;
        }

        await foreach (var view in look.At(incident, action.UserId, cancellationToken)) yield return new Reply.Modal(view);
    }
}
