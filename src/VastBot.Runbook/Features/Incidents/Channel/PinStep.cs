using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Pins the live card in the incident's own channel; elsewhere it would be in the way.</summary>
internal sealed class PinStep(ISlackApi slack) : IChannelStep
{
    public string Name => SetUpSteps.Pin;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident is { Card: { } card, Channel: { } channel } && card.Channel == channel.Id) await slack.Pins.Add(card.Channel, card.TimeStamp, cancellationToken);
        return [];
    }
}
