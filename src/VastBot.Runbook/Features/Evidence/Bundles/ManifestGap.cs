namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>Something that could not be collected, and why.</summary>
internal sealed record ManifestGap(string What, string Why);
