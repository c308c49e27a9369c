using VastBot.Runbook.Features.Evidence;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Model;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Evidence;

public sealed class Keeping_bundles : IDisposable
{
    private const int Megabyte = 1024 * 1024;
    private readonly string _folder = Directory.CreateTempSubdirectory("vastbot-bundles-").FullName;
    private readonly MovableTime _time = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_bundle_leaves_when_its_time_is_over_and_its_plot_and_its_folder_with_it()
    {
        Keep("INC-1/old.tar.gz", days: 8, Megabyte);
        Keep("INC-1/old.tar.svg", days: 8, 10);
        Directory.SetLastWriteTimeUtc(Path.Combine(_folder, "INC-1"), _time.GetUtcNow().UtcDateTime.AddDays(-8));
        Keep("INC-2/young.tar.gz", days: 6, Megabyte);

        Tidy(new() { Folder = _folder, KeepFor = TimeSpan.FromDays(7) });
        // Deleting what stands in a folder makes it young: it goes the next time.
        if (Directory.Exists(Path.Combine(_folder, "INC-1"))) Directory.SetLastWriteTimeUtc(Path.Combine(_folder, "INC-1"), _time.GetUtcNow().UtcDateTime.AddDays(-8));
        Tidy(new() { Folder = _folder, KeepFor = TimeSpan.FromDays(7) });

        Assert.Equal(["INC-2", Path.Combine("INC-2", "young.tar.gz")], Left());
    }

    [Fact]
    public void Beyond_the_folders_bound_the_oldest_leave_first()
    {
        for (var day = 2; day <= 8; day++) Keep($"INC-{day}/b.tar.gz", day, 3 * Megabyte);

        Tidy(new() { Folder = _folder, MostFolderMegabytes = 10 });

        Assert.Equal(["INC-2", "INC-3", "INC-4"], Directory.GetFiles(_folder, "*.gz", SearchOption.AllDirectories).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_was_collected_within_a_day_stays_whatever_the_bound()
    {
        for (var i = 1; i <= 7; i++) Keep($"INC-{i}/b.tar.gz", days: 0, 3 * Megabyte);
        Keep("INC-8/b.tar.gz", days: 2, 3 * Megabyte);

        Tidy(new() { Folder = _folder, MostFolderMegabytes = 10 });

        Assert.Equal(7, Directory.GetFiles(_folder, "*.gz", SearchOption.AllDirectories).Length);
        Assert.False(File.Exists(Path.Combine(_folder, "INC-8", "b.tar.gz")));
    }

    private void Tidy(EvidenceOptions options) => new BundleFolder(options, new Clocks(_time, _time)).Tidy();

    private void Keep(string name, int days, int bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var file = File.Create(path)) file.SetLength(bytes);
        File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime.AddDays(-days));
    }

    private IEnumerable<string> Left() =>
        Directory.EnumerateFileSystemEntries(_folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder, path)).Order(StringComparer.Ordinal);
}
