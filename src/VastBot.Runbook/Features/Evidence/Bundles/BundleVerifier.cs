using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Features.Evidence.Bundles;

/// <summary>Compares an archive with its manifest, reading it once and writing nothing: it may come from anywhere.</summary>
internal sealed class BundleVerifier
{
    private const int MostManifestBytes = 64 * 1024 * 1024;
    private const int MostDifferences = 1000;

    /// <summary>A bundle has some dozens.</summary>
    private const int MostFiles = 100_000;

    /// <summary>Names, times and the like of one file.</summary>
    private const int MostBetweenFiles = 1024 * 1024;

    private readonly Dictionary<string, (long Size, string Sha256)> _found = new(StringComparer.Ordinal);
    private readonly List<(string Name, string How)> _differences = [];
    private Manifest? _manifest;
    private string _root = "";

    public static async Task<Verification> Verify(Stream archive, CancellationToken cancellationToken)
    {
        var verifier = new BundleVerifier();
        await verifier.Read(archive, cancellationToken);
        verifier.Compare();
        return new Verification(verifier._manifest, verifier._found.Count, [.. verifier._differences]);
    }

    private async Task Read(Stream archive, CancellationToken cancellationToken)
    {
        var last = "";
        try
        {
            await using var unpacked = new GZipStream(archive, CompressionMode.Decompress, leaveOpen: true);
            await using var measured = new AllowanceStream(unpacked);
            await using var tar = new TarReader(measured, leaveOpen: true);
            for (var files = 0; ; files++)
            {
                measured.Allowance = MostBetweenFiles;
                if (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is not { } entry) break;
                measured.Allowance = null;
                last = entry.Name;
                if (files == MostFiles)
                {
                    Differs(last, $"is one file more than any bundle has ({MostFiles})");
                    return;
                }

                await Take(entry, cancellationToken);
                if (entry.DataStream is { } rest) await rest.CopyToAsync(Stream.Null, cancellationToken);
            }

            // What follows the last entry is read too: a damaged end shows in the checksum only there.
            await unpacked.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            Differs(last.Length == 0 ? "the file" : last, last.Length == 0 ? "is no .tar.gz archive" : "the archive is damaged or cut off here");
        }
    }

    private async Task Take(TarEntry entry, CancellationToken cancellationToken)
    {
        if (entry.EntryType is TarEntryType.Directory or TarEntryType.ExtendedAttributes or TarEntryType.GlobalExtendedAttributes) return;
        if (!EntryName.IsSafe(entry.Name)) Differs(entry.Name, "its name leads out of the bundle");
        else if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) Differs(entry.Name, "is no ordinary file");
        else if (entry.Name.EndsWith($"/{Manifest.FileName}", StringComparison.Ordinal) && entry.Name.Count(c => c == '/') == 1) ReadManifest(entry);
        else await Hash(entry, cancellationToken);
    }

    private void ReadManifest(TarEntry entry)
    {
        if (_manifest is not null) Differs(entry.Name, "is there twice");
        else if (entry.Length > MostManifestBytes) Differs(entry.Name, $"is larger than {Sizes.Of(MostManifestBytes)}");
        else
        {
            _root = entry.Name[..(entry.Name.IndexOf('/') + 1)];
            try
            {
                _manifest = Manifest.Read(entry.DataStream ?? Stream.Null);
            }
            catch (JsonException)
            {
                Differs(entry.Name, "cannot be read");
            }
        }
    }

    private async Task Hash(TarEntry entry, CancellationToken cancellationToken)
    {
        var sha256 = await SHA256.HashDataAsync(entry.DataStream ?? Stream.Null, cancellationToken);
        if (!_found.TryAdd(entry.Name, (entry.Length, Convert.ToHexStringLower(sha256)))) Differs(entry.Name, "is there twice");
    }

    private void Compare()
    {
        if (_manifest is null)
        {
            if (!_differences.Exists(difference => difference.Name.EndsWith(Manifest.FileName, StringComparison.Ordinal))) Differs(Manifest.FileName, "is missing");
            return;
        }

        if (_root != _manifest.Bundle + "/") Differs(Manifest.FileName, $"belongs to another bundle, {_manifest.Bundle}");
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in _manifest.Files)
        {
            if (!wanted.Add(_root + file.Name)) Differs(file.Name, "stands twice in the manifest");
            else if (!_found.TryGetValue(_root + file.Name, out var found)) Differs(file.Name, "is missing");
            else if (found.Size != file.Size) Differs(file.Name, $"has {found.Size} bytes and should have {file.Size}");
            else if (found.Sha256 != file.Sha256) Differs(file.Name, "has another content (SHA-256 differs)");
        }

        foreach (var name in _found.Keys.Where(name => !wanted.Contains(name)).Order(StringComparer.Ordinal)) Differs(name, "is not in the manifest");
    }

    private void Differs(string name, string how)
    {
        if (_differences.Count < MostDifferences) _differences.Add((name, how));
    }
}
