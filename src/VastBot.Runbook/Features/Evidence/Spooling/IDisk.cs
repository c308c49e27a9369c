namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>The little that bundles need of a disk; a test can play a full one.</summary>
internal interface IDisk
{
    /// <summary>A new, empty file, its folders made.</summary>
    Stream Create(string path);

    /// <summary>Bytes that are free where the folder is; null where that cannot be told.</summary>
    long? Free(string folder);
}
