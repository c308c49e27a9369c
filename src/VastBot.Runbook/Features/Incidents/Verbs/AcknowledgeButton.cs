using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Acknowledge".</summary>
internal sealed class AcknowledgeButton(IIncidents incidents, Turns turns, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.Acknowledge;

    protected override async Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) =>
        Whisper(await turns.Acknowledge(incident.Id, incident.Version, action.UserId, cancellationToken));
}
