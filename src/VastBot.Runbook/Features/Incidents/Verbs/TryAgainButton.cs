using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Try again" on a card that shows failed steps.</summary>
internal sealed class TryAgainButton(IIncidents incidents, Turns turns, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.TryAgain;

    protected override async Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) =>
        Whisper(await turns.TryAgain(incident.Id, action.UserId, cancellationToken));
}
