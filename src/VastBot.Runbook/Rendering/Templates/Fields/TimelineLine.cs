namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>In a postmortem: what happened, and when.</summary>
internal sealed record TimelineLine(DateTimeOffset At, string Text);
