namespace VastBot.Runbook.Rendering.Templates.Surfaces;

/// <summary>A channel, which Slack links and other surfaces name.</summary>
internal sealed record ChannelLink(string Id, string Name);
