using System.Globalization;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>An offer is posted; when its workaround is off, the offer says so and has no button any more.</summary>
internal sealed class WorkaroundOfferListener : IEnvironmentListener
{
    public IEnumerable<OutboxRow> Hear(EnvironmentState before, JournalEntry entry, EnvironmentState after, IReadOnlyList<IncidentId> open)
    {
        if (entry.Event is WorkaroundOffered offered && after.Workarounds.Any(armed => armed.Name == offered.Workaround))
            yield return OutboxRow.For(entry, WorkaroundOffers.Target, offered.Workaround, OutboxKind.Send, offered.FineSince.ToString("O", CultureInfo.InvariantCulture));
        if (entry.Event is WorkaroundDisarmed off && before.Workarounds.FirstOrDefault(armed => armed.Name == off.Workaround) is { Offer: { } offer })
            yield return OutboxRow.For(entry, TakenOffers.Target, off.Workaround, OutboxKind.Send, TakenOffer.Write(offer, entry));
    }
}
