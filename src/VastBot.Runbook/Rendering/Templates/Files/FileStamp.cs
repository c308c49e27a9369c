namespace VastBot.Runbook.Rendering.Templates.Files;

/// <summary>By what a change of a file is seen; all zero where there is none. Links are followed, since mounted configuration is swapped by them.</summary>
internal readonly record struct FileStamp(DateTime WrittenAt, long Length)
{
    public static FileStamp Of(string file)
    {
        var info = new FileInfo(file);
        if (info.Exists && info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) info = target;
        return info.Exists ? new(info.LastWriteTimeUtc, info.Length) : default;
    }
}
