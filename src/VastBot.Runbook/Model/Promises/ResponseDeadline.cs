namespace VastBot.Runbook.Model.Promises;

/// <summary>By when someone must have responded, and from when on that is close.</summary>
internal sealed record ResponseDeadline(DateTimeOffset Amber, DateTimeOffset Due);
