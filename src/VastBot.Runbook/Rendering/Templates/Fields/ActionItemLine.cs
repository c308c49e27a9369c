using VastBot.Runbook.Rendering.Templates.Surfaces;

namespace VastBot.Runbook.Rendering.Templates.Fields;

/// <summary>In a postmortem: something to do.</summary>
internal sealed record ActionItemLine(string Text, Person? Owner, DateTimeOffset? Due, bool Done);
