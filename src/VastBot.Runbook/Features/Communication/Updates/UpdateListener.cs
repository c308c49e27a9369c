using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Communication;

/// <summary>An update is posted where the work goes on and where everyone else looks.</summary>
internal sealed class UpdateListener : IIncidentListener
{
    private static readonly UpdatePlace[] Places = [UpdatePlace.Channel, UpdatePlace.Main];

    public IEnumerable<OutboxRow> Hear(Incident before, JournalEntry entry, Incident after) => entry.Event switch
    {
        Updated => Places.Select(place => Row(entry, place, $"{entry.Version}")),

        // Somebody cured what kept an update away: the newest is posted there.
        SetUpAsked e => Places.Where(place => e.Steps.Contains(UpdateTarget.StepOf(place))).Select(place => Row(entry, place, version: "")),
        _ => [],
    };

    private static OutboxRow Row(JournalEntry entry, UpdatePlace place, string version) =>
        OutboxRow.For(entry, UpdateTarget.NameOf(place), "update", OutboxKind.Send, version);
}
