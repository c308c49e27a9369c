using VastBot.Runbook.Features.Evidence.Bundles;

namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>A collection as its watchers see it: its parts, then the packed bundle.</summary>
internal sealed record EvidenceProgress(IReadOnlyList<PartProgress> Parts, PackedBundle? Bundle = null)
{
    public bool Packing => Bundle is null && Parts.All(part => part.State != PartState.Running);
}
