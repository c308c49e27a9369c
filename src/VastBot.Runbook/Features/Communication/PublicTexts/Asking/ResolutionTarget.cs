using System.Globalization;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Model.Incidents.Outbox;

namespace VastBot.Runbook.Features.Communication;

/// <summary>When an incident that the public knows of is resolved, proposes the text that says so. A person approves it, as any other.</summary>
internal sealed class ResolutionTarget(IJournal journal, PublicTextDesk desk, StatusPageOptions options) : IOutboxTarget
{
    public const string TargetName = "public-text.resolution";

    public string Name => TargetName;

    public async Task<DeliveryOutcome> Deliver(OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        var resolvedIn = int.Parse(delivery.Row.Payload, CultureInfo.InvariantCulture);
        var proposal = string.Create(CultureInfo.InvariantCulture, $"r{resolvedIn}");
        var entries = await journal.Read(delivery.Row.Stream, after: 0, cancellationToken);
        var incident = Incident.Fold(delivery.Row.Stream.AsIncident()!.Value, entries);

        // Reopened meanwhile, or a person was quicker with words of their own.
        if (incident.IsOpen || entries.Any(entry => entry.Version > resolvedIn && entry.Event is PublicTextProposed)) return new Delivered();
        var headline = incident.PublicText is { Headline.Length: > 0 } text ? text.Headline : options.Headline;
        return new Delivered(new PublicTextProposed(proposal, desk.Compose(incident, words: ""), headline));
    }
}
