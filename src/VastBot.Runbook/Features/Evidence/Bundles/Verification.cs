namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>What became of a check: the manifest, where one could be read, and every name that differs, with how.</summary>
internal sealed record Verification(Manifest? Manifest, int Files, IReadOnlyList<(string Name, string How)> Differences)
{
    public bool Holds => Differences.Count == 0;
}
