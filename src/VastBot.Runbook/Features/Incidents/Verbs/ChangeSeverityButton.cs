using VastBot.Runbook.Chat;
using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Incidents;

/// <summary>"Change severity…".</summary>
internal sealed class ChangeSeverityButton(IIncidents incidents, ReasonForm form, Notice notice) : IncidentButton(incidents, notice)
{
    public override string ActionId => ActionIds.ChangeSeverity;

    protected override Task<Reply> Press(BlockAction action, Incident incident, CancellationToken cancellationToken) => Task.FromResult(incident.IsOpen
        ? new Reply.Modal(form.Severity(incident))
        : Whisper($"{incident.Id} is resolved. Nothing was changed."));
}
