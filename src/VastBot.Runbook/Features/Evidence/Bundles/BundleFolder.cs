using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>The folder where bundles are kept, one folder per incident; the oldest leave by age, and where there are too many by size.</summary>
internal sealed class BundleFolder(EvidenceOptions options, Clocks clocks)
{
    public const string Ending = ".tar.gz";

    private const string PlotEnding = ".svg";

    private static readonly TimeSpan NeverYounger = TimeSpan.FromDays(1);

    /// <summary>Where a bundle of an incident is kept.</summary>
    public string PathOf(string incident, string file) => Path.Combine(Path.GetFullPath(options.Folder), EntryName.Of(incident), EntryName.Of(file));

    /// <summary>The kept bundle of that name; null where there is none (any more), or the name is none of ours.</summary>
    public FileInfo? Find(string incident, string file)
    {
        var kept = new FileInfo(PathOf(incident, file));
        return kept.Exists && kept.Name == file && file.EndsWith(Ending, StringComparison.Ordinal) ? kept : null;
    }

    /// <summary>The plot stands beside the bundle too, so that a page can show it without unpacking.</summary>
    public void KeepPlot(string incident, PackedBundle bundle)
    {
        if (bundle.Plot is { } plot) File.WriteAllText(Path.ChangeExtension(PathOf(incident, Path.GetFileName(bundle.Path)), PlotEnding), plot);
    }

    /// <summary>The picture of the newest bundle that has one.</summary>
    public string? NewestPlot(string incident, IEnumerable<string> files)
    {
        var plot = files.Reverse().Select(file => Path.ChangeExtension(PathOf(incident, file), PlotEnding)).FirstOrDefault(File.Exists);
        return plot is null ? null : File.ReadAllText(plot);
    }

    /// <summary>Deletes what is too old, then the oldest of what is too much; of a bundle that is being made, nothing.</summary>
    public void Tidy()
    {
        var root = new DirectoryInfo(options.Folder);
        if (!root.Exists) return;
        var now = clocks.Wire.GetUtcNow().UtcDateTime;
        var kept = root.EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.LastWriteTimeUtc).ToList();
        var total = kept.Sum(file => file.Length);
        foreach (var file in kept)
        {
            var age = now - file.LastWriteTimeUtc;
            if (age <= options.KeepFor && (total <= options.MostFolderMegabytes * 1024L * 1024 || age < NeverYounger)) continue;
            total -= file.Length;
            file.Delete();
        }

        foreach (var folder in root.EnumerateDirectories("*", SearchOption.AllDirectories).OrderByDescending(folder => folder.FullName.Length).Where(folder => now - folder.LastWriteTimeUtc > NeverYounger))
            if (!folder.EnumerateFileSystemInfos().Any()) folder.Delete();
    }
}
