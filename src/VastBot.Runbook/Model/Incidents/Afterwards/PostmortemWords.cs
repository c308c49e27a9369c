namespace VastBot.Runbook.Model.Incidents.Afterwards;

/// <summary>What only people know of an incident.</summary>
internal sealed record PostmortemWords(string Summary = "", string RootCause = "", string UsersAffected = "", string Revenue = "");
