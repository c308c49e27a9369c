namespace VastBot.Runbook.Model.Incidents;

/// <summary>An update that the bot drafted from a fresh triage: what stands in the form until somebody writes something better.</summary>
internal sealed record UpdateDraft(string Text, string? Report, DateTimeOffset At);
