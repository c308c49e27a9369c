using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Take command": whoever presses it commands.</summary>
internal sealed class TakeCommandButton(IIncidents incidents, Turns turns, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.TakeCommand;

    protected override async Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) =>
        Whisper(await turns.Commander(incident.Id, incident.Version, action.UserId, action.UserId, cancellationToken));
}
