namespace VastBot.Runbook.Model.Alerts;

/// <summary>One alert of a group.</summary>
/// <param name="Fingerprint">The same alert has the same one.</param>
/// <param name="Text">What it says, as its sender wrote it.</param>
/// <param name="StartsAt">When it began to fire; a later one is a new occurrence.</param>
/// <param name="EndsAt">When it ended; null while it fires.</param>
internal sealed record AlertLine(string Fingerprint, string Text, DateTimeOffset StartsAt, DateTimeOffset? EndsAt);
