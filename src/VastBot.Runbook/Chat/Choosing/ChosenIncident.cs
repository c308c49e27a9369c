using VastBot.Runbook.Model.Incidents;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>The incident that a verb acts on and what else was typed; or, where <paramref name="Incident"/> is null, what to <paramref name="Say"/>.</summary>
internal sealed record ChosenIncident(Incident? Incident, string Text, Message? Say);
