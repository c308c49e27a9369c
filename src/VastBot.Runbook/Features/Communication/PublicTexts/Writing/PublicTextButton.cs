using System.Runtime.CompilerServices;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Opens the form of a text for the public, from the card or over a preview.</summary>
internal sealed class PublicTextButton(IIncidents incidents, IPublisher publisher, PublicTextForm form, Notice notice) : IBlockActionHandler
{
    public string ActionId => ActionIds.PublicText;

    public Permission Needs => Permission.Respond;

    public async IAsyncEnumerable<Reply> Handle(BlockAction action, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IncidentId.Parse(action.Value) is not { } id || await incidents.Find(id, cancellationToken) is not { } incident)
            yield return new Reply.Ephemeral(notice.Of("This button belongs to no incident that I know. Nothing was done."));
        else if (publisher.Provider == StatusPageProvider.None)
            yield return new Reply.Ephemeral(notice.Of("There is no status page: `StatusPage:Provider` is `None`. Nothing was done."));
        else
            yield return new Reply.Modal(form.Of(incident, PublicTextEntry.From(incident, form.Headline))) { Place = ModalPlace.InPlace };
    }
}
