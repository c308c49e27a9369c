namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>This machine's.</summary>
internal sealed class LocalDisk : IDisk
{
    public Stream Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Unbuffered: whoever writes has blocks of its own, and must know what a failed write left behind.
        return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public long? Free(string folder)
    {
        try
        {
            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
