using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Outbox;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>Sets the topic: <c>P1 · INVESTIGATING</c>. Each time that it is set posts a line, so it is looked at first.</summary>
internal sealed class TopicStep(ISlackApi slack) : IChannelStep
{
    public string Name => SetUpSteps.Topic;

    public async Task<IReadOnlyList<JournalEvent>> Take(Incident incident, OutboxDelivery delivery, CancellationToken cancellationToken)
    {
        if (incident.Channel is not { } channel) return [];
        var topic = $"{incident.Severity} · {incident.Status.ToString().ToUpperInvariant()}";
        if (await Present(channel.Id, cancellationToken) != topic) await slack.Conversations.SetTopic(channel.Id, topic, cancellationToken);
        return [];
    }

    private async Task<string?> Present(string channel, CancellationToken cancellationToken)
    {
        try
        {
            return (await slack.Conversations.Info(channel, cancellationToken)).Topic?.Value;
        }
        catch (SlackException blind) when (blind.Class == SlackErrorClass.Permission)
        {
            return null;
        }
    }
}
