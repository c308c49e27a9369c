using VastBot.Runbook.Model.Incidents;

namespace VastBot.Runbook.Chat;

/// <summary>What a live card is drawn from: the incident, its environment, and the runbook's time.</summary>
internal sealed record CardView(Incident Incident, EnvironmentState Environment, DateTimeOffset Now);
