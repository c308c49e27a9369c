namespace VastBot.Runbook.Model.Fixes;

/// <summary>One thing that a fix changes, for people; a secret's value only as its fingerprint. Null: it is not there.</summary>
internal sealed record FixChange(string What, string? Before, string? After);
