using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Reopen…".</summary>
internal sealed class ReopenButton(IIncidents incidents, ReasonForm form, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.Reopen;

    protected override Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) => Task.FromResult(incident.IsOpen
        ? Whisper($"{incident.Id} is open. Nothing was changed.")
        : new Reply.Modal(form.Reopen(incident)));
}
