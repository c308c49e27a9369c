namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>A file that was collected, before it is packed.</summary>
/// <param name="Name">Its name in the bundle.</param>
/// <param name="Source">The line that would fetch it by hand, or the system it comes from.</param>
/// <param name="Note">What a reader must know: what is left out or broke off.</param>
internal sealed record SpooledFile(string Name, string Source, DateTimeOffset CollectedAt, long Masked, string? Note);
