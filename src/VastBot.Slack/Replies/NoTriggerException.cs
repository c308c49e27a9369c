namespace VastBot.Slack;

/// <summary>A handler wants to open a form where Slack offers none: a mention, a direct message or an event.</summary>
internal sealed class NoTriggerException() : Exception("Slack opens forms only from slash commands, buttons and shortcuts.");
