namespace VastBot.Runbook.Outside.Http;

/// <summary>The bounds of one call.</summary>
/// <param name="Deadline">For everything: redirects and body included.</param>
/// <param name="MaxBytes">Of the body, unpacked.</param>
/// <param name="MaxRedirects">None unless said: a call that carries a login goes where it was sent, and nowhere else.</param>
/// <param name="Configured">The address that was configured, where the one that is called came from an answer. Other hosts than its own must be public.</param>
internal sealed record HttpLimits(TimeSpan Deadline, int MaxBytes = 1024 * 1024, int MaxRedirects = 0, Uri? Configured = null);
