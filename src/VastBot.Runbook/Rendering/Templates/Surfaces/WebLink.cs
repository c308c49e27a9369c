namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>An address and what to call it.</summary>
internal sealed record WebLink(Uri Address, string Label);
