using System.Text;
using VastBot.Runbook.Features.Evidence.Bundles;

namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>
/// The folder where a bundle grows, part by part, until it is packed; its files have the names that they will have in the bundle. It survives
/// the process: who opens it again keeps what was whole.
/// </summary>
internal sealed class Spool
{
    private const string Interrupted = ".interrupted";
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SpooledFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LogDropped> _dropped = new(StringComparer.Ordinal);
    private readonly List<ManifestGap> _missing = [];
    private readonly IDisk _disk;
    private readonly string _folder;

    public Spool(IDisk disk, string folder, long mostLogBytes)
    {
        (_disk, _folder) = (disk, folder);
        var most = disk.Free(Path.GetDirectoryName(Path.GetFullPath(folder))!) is { } free ? Math.Max(1024 * 1024, Math.Min(mostLogBytes, free / 5 * 2)) : mostLogBytes;
        MostLogBytes = most;
        Budget = new LogBudget(most);
        Directory.CreateDirectory(folder);
        Resume();
    }

    public LogBudget Budget { get; }

    /// <summary>The configured bound, or less on a disk that has not much more free.</summary>
    public long MostLogBytes { get; }

    public IReadOnlyList<ManifestGap> Missing
    {
        get { lock (_lock) return [.. _missing]; }
    }

    /// <summary>What was collected, by name; what is left out of a log stands in its note.</summary>
    public IReadOnlyList<SpooledFile> Files
    {
        get
        {
            lock (_lock)
                return [.. _files.Values.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => file with { Note = Join(_dropped.GetValueOrDefault(file.Name)?.Note, file.Note) })];
        }
    }

    /// <summary>Whether it was collected before: by this process or by one that was killed.</summary>
    public bool Has(string name)
    {
        lock (_lock) return _files.ContainsKey(name);
    }

    public void Lack(string what, string why)
    {
        lock (_lock) _missing.Add(new ManifestGap(what, why));
    }

    /// <exception cref="IOException">The disk is full, or not there.</exception>
    public void Write(SpooledFile file, string text)
    {
        MakingRoom(() =>
        {
            using var stream = _disk.Create(PathOf(file.Name));
            stream.Write(Encoding.UTF8.GetBytes(text));
        });
        Keep(file);
    }

    /// <summary>A log to write; it counts once it is kept.</summary>
    public LogWriter OpenLog(string name)
    {
        var folder = PathOf(name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var dropped = new LogDropped();
        lock (_lock) _dropped[name] = dropped;
        return new LogWriter(_disk, Budget, folder, dropped);
    }

    /// <summary>The file is as whole as it will ever be. What a killed process left of the same log is not needed any more, unless this one broke off too.</summary>
    public void Keep(SpooledFile file)
    {
        lock (_lock)
        {
            _files[file.Name] = file;
            if (file.Note is null && _files.Remove(file.Name + Interrupted) && Directory.Exists(PathOf(file.Name + Interrupted)))
                Directory.Delete(PathOf(file.Name + Interrupted), recursive: true);
            MakingRoom(() => SpoolLedger.Add(_folder, file));
        }
    }

    /// <summary>Where the content stands: one file, or the segments of a log.</summary>
    public IReadOnlyList<string> Content(string name) =>
        Directory.Exists(PathOf(name)) ? [.. Directory.GetFiles(PathOf(name)).Order(StringComparer.Ordinal)] : File.Exists(PathOf(name)) ? [PathOf(name)] : [];

    public void Delete() => Directory.Delete(_folder, recursive: true);

    /// <summary>Everything else is worth more than the oldest lines of a log.</summary>
    private void MakingRoom(Action write)
    {
        while (true)
        {
            try
            {
                write();
                return;
            }
            catch (IOException full) when (DiskFull.Is(full) && Budget.DropHalf())
            {
                // There is room now.
            }
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Resume()
    {
        foreach (var file in SpoolLedger.Read(_folder).Where(file => EntryName.IsSafe(file.Name))) _files[file.Name] = file;
        var logs = Path.Combine(_folder, "logs");
        if (!Directory.Exists(logs)) return;
        foreach (var folder in Directory.GetDirectories(logs, "*", SearchOption.AllDirectories).Where(folder => Directory.GetFiles(folder).Length > 0))
            Adopt(folder, Path.GetRelativePath(_folder, folder).Replace('\\', '/'));
    }

    /// <summary>Segments of a log: of a whole one, or of one that a killed process was reading.</summary>
    private void Adopt(string folder, string name)
    {
        if (!_files.ContainsKey(name))
        {
            if (Directory.Exists(folder + Interrupted)) Directory.Delete(folder + Interrupted, recursive: true);
            Directory.Move(folder, folder + Interrupted);
            (folder, name) = (folder + Interrupted, name + Interrupted);
            _files[name] = new SpooledFile(name, "the part that was read before the collection was interrupted", new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder)), 0, "broke off: the collection was interrupted");
        }

        var dropped = _dropped[name] = new LogDropped();
        foreach (var path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
            Budget.Add(new LogSegment(path, new FileInfo(path).Length, 0, new DateTimeOffset(File.GetLastWriteTimeUtc(path))), dropped);
    }

    private static string? Join(string? first, string? second) => first is null ? second : second is null ? first : $"{first}; {second}";
}
