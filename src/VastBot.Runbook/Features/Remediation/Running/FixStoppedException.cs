namespace VastBot.Runbook.Features.Remediation;

/// <summary>A fix cannot go on; the message is for people and says what was left as it is.</summary>
internal sealed class FixStoppedException(string why) : Exception(why);
