using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Resolve…".</summary>
internal sealed class ResolveButton(IIncidents incidents, ResolveForm form, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.Resolve;

    protected override async Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) => incident.IsOpen
        ? new Reply.Modal(await form.Of(incident, "", cancellationToken))
        : Whisper($"{incident.Id} is resolved already. Nothing was changed.");
}
