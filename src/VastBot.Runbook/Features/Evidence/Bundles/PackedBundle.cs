namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>A finished archive. <paramref name="Plot"/>: the picture that it holds, if it does.</summary>
internal sealed record PackedBundle(string Path, long Size, string Sha256, Manifest Manifest, string? Plot);
