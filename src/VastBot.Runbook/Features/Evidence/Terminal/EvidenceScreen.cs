using System.Globalization;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Terminal;

/// <summary>A collection on a terminal: a line as each part ends, then what there is and what is missing.</summary>
internal sealed class EvidenceScreen(TextWriter progress, OutsideText outside)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void Show(EvidenceProgress state)
    {
        foreach (var part in state.Parts.Where(part => part.State != PartState.Running && _told.Add(part.Name))) progress.WriteLine($"  {part.Name,-24} {EvidenceWords.Of(part)}");
    }

    public async Task End(TextWriter stdout, PackedBundle bundle)
    {
        var manifest = bundle.Manifest;
        await stdout.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{bundle.Path}: {manifest.Files.Count} files, {Sizes.Of(bundle.Size)}, {EvidenceWords.Masked(manifest.Masked)}"));
        await stdout.WriteLineAsync($"  sha256 {bundle.Sha256}");
        foreach (var file in manifest.Files.Where(file => file.Note is not null)) await stdout.WriteLineAsync($"  Mind: {file.Name}: {outside.Whole(file.Note!)}");
        foreach (var gap in manifest.Missing) await stdout.WriteLineAsync($"  Missing: {gap.What}, {outside.Whole(gap.Why)}");
    }
}
