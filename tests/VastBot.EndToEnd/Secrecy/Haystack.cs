using System.Formats.Tar;
using System.IO.Compression;

namespace VastBot.EndToEnd.Secrecy;

/// <summary>Everything that left a process, each piece under a name.</summary>
internal sealed class Haystack
{
    private readonly List<(string Where, byte[] Bytes)> _pieces = [];

    public void Add(string where, byte[] bytes)
    {
        _pieces.Add((where, bytes));
        if (bytes is [0x1f, 0x8b, ..]) Unpack(where, bytes);
    }

    public void Add(string where, string text) => Add(where, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Every file, archives also unpacked.</summary>
    public void AddFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)) Add(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
    }

    public IEnumerable<string> Pieces => _pieces.Select(piece => piece.Where);

    /// <summary>Where which of them were found, and in what form.</summary>
    public IReadOnlyList<string> Find(params IEnumerable<Needle> needles) =>
        [.. from needle in needles from piece in _pieces let form = needle.In(piece.Bytes) where form is not null select $"{needle.Name}, {form}: {piece.Where}"];

    private void Unpack(string where, byte[] bytes)
    {
        using var plain = new MemoryStream();
        using (var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) packed.CopyTo(plain);
        plain.Position = 0;
        using var archive = new TarReader(plain);
        while (archive.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.DataStream is not { } data) continue;
            using var content = new MemoryStream();
            data.CopyTo(content);
            Add($"{where}/{entry.Name}", content.ToArray());
        }
    }
}
