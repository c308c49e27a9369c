using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using VastBot.Runbook.Features.Evidence.Spooling;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>Packs a spool into one <c>.tar.gz</c>, file by file, the manifest last. The archive has its name only once it is whole.</summary>
internal sealed class BundlePacker(IDisk disk)
{
    private const string Unfinished = ".unfinished";
    private const string Plot = "plot/error-rate.svg";
    private const int BlockBytes = 128 * 1024;

    /// <exception cref="IOException">The disk is full even without any log line, or cannot be written.</exception>
    public PackedBundle Pack(Spool spool, Func<IReadOnlyList<ManifestFile>, Manifest> manifest, string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return PackOnce(spool, manifest, path, cancellationToken);
            }
            catch (IOException full) when (DiskFull.Is(full))
            {
                File.Delete(path + Unfinished);
                if (!spool.Budget.DropHalf()) throw;
            }
        }
    }

    private PackedBundle PackOnce(Spool spool, Func<IReadOnlyList<ManifestFile>, Manifest> manifest, string path, CancellationToken cancellationToken)
    {
        Manifest written;
        long size;
        string sha256;
        using (var file = new HashingStream(disk.Create(path + Unfinished)))
        {
            // Not disposed: it would take the file with it, which is still to be asked for its hash.
            var blocks = new BufferedStream(file, BlockBytes);
            written = Write(spool, manifest, blocks, cancellationToken);
            blocks.Flush();
            (size, sha256) = (file.Written, file.Sha256);
        }

        File.Move(path + Unfinished, path, overwrite: true);
        return new PackedBundle(path, size, sha256, written, spool.Content(Plot) is [var plot] ? File.ReadAllText(plot) : null);
    }

    private static Manifest Write(Spool spool, Func<IReadOnlyList<ManifestFile>, Manifest> manifest, Stream output, CancellationToken cancellationToken)
    {
        using var packed = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true);
        using var tar = new TarWriter(packed, TarEntryFormat.Pax, leaveOpen: true);
        var root = manifest([]).Bundle;
        var files = new List<ManifestFile>();
        foreach (var file in spool.Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var content = new EntryStream(Head(file), spool.Content(file.Name));
            Add(tar, $"{root}/{file.Name}", content, file.CollectedAt);
            files.Add(new ManifestFile(file.Name, content.Length, content.Sha256, file.Source, file.CollectedAt, file.Masked, file.Note));
        }

        var whole = manifest(files);
        Add(tar, $"{root}/{Manifest.FileName}", new MemoryStream(whole.Write()), whole.FinishedAt);
        return whole;
    }

    private static void Add(TarWriter tar, string name, Stream content, DateTimeOffset at) =>
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = content,
            ModificationTime = at,
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead,
        });

    /// <summary>Whoever opens a shortened log alone must see that it is one.</summary>
    private static byte[] Head(SpooledFile file) => file.Note is not null && file.Name.StartsWith("logs/", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes($"# VastBot: {file.Note}\n") : [];
}
