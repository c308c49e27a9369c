namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>One file of a bundle, as the manifest vouches for it. <paramref name="Masked"/>: how many secrets were taken out before it was written.</summary>
internal sealed record ManifestFile(string Name, long Size, string Sha256, string Source, DateTimeOffset CollectedAt, long Masked, string? Note);
