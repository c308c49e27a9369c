using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Sets the channel's purpose where that was not allowed when the channel was made.</summary>
internal sealed class PurposeStep(ISlackApi slack) : IChannelStep
{
    public string Name => SetUpSteps.Purpose;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident.Channel is { } channel) await slack.Conversations.SetPurpose(channel.Id, OwnChannels.Purpose(incident.Id), cancellationToken);
        return [];
    }
}
