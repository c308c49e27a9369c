using System.Globalization;
using VastBot.Runbook.Model.Doctor;
using VastBot.Runbook.Storing;

namespace VastBot.Runbook.Features.Doctor;

/// <summary>Room on the disk that holds the record and the bundles.</summary>
internal sealed class DiskCheck(StorageOptions options) : IDoctorCheck
{
    private const long Little = 1024L * 1024 * 1024;
    private const long Nothing = 64L * 1024 * 1024;

    public string Name => "Disk";

    public Task<IReadOnlyList<DoctorFinding>> Examine(CancellationToken cancellationToken) => Task.Run<IReadOnlyList<DoctorFinding>>(() => [Look()], cancellationToken);

    private DoctorFinding Look()
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(options.Path))!;
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above) folder = above;
        try
        {
            var disk = new DriveInfo(folder);
            var (free, size) = (disk.AvailableFreeSpace, disk.TotalSize);
            var told = string.Create(CultureInfo.InvariantCulture, $"{Gigabytes(free)} of {Gigabytes(size)} GB are free where {folder} is");
            return free switch
            {
                < Nothing => DoctorFinding.Broken("Free", told, "Make room: the record cannot grow."),
                _ when free < Little && free < size / 20 => DoctorFinding.Warning("Free", told, "Make room, or move the data by Storage:Path."),
                _ => DoctorFinding.Well("Free", told),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return DoctorFinding.Warning("Free", $"cannot be told of {folder}: {e.Message.TrimEnd('.')}", "Look with df.");
        }
    }

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture);
}
