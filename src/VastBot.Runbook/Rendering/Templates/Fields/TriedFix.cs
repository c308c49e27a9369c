namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>In a postmortem: what was tried, and whether it worked.</summary>
internal sealed record TriedFix(string What, string Outcome);
