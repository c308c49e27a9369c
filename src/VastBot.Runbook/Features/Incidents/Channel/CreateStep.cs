using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>
/// Makes the incident's channel. A name that is taken gets a suffix, unless the channel of that name is the one that a killed attempt of ours made.
/// </summary>
internal sealed class CreateStep(ISlackApi slack, OwnChannels own, IncidentOptions options) : IChannelStep
{
    public string Name => SetUpSteps.Channel;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident.Channel is not null) return [];
        var purpose = OwnChannels.Purpose(incident.Id);
        for (var number = 1; ; number++)
        {
            var name = ChannelName.Of(incident, number);
            try
            {
                var made = await slack.Conversations.Create(name, options.PrivateChannels, cancellationToken);
                return [new ChannelMade(made.Id, made.Name), .. await Mark(made.Id, purpose, cancellationToken)];
            }
            catch (SlackException taken) when (taken.Code == "name_taken" && number <= ChannelName.MostSuffixes)
            {
                if (await own.Find(name, purpose, delivery.Since, cancellationToken) is not { } ours) continue;
                return [new ChannelMade(ours.Id, ours.Name), .. ours.Purpose?.Value == purpose ? [] : await Mark(ours.Id, purpose, cancellationToken)];
            }
        }
    }

    /// <summary>The purpose is what tells our channel from another of its name. Without the right to set it the channel serves all the same.</summary>
    private async Task<IReadOnlyList<JournalEvent>> Mark(string channel, string purpose, CancellationToken cancellationToken)
    {
        try
        {
            await slack.Conversations.SetPurpose(channel, purpose, cancellationToken);
            return [];
        }
        catch (SlackException refused) when (refused.Class == SlackErrorClass.Permission)
        {
            var trouble = Chat.SlackTrouble.Of(refused);
            return [new StepFailed(SetUpSteps.Purpose, trouble.Why, trouble.Cure)];
        }
    }
}
