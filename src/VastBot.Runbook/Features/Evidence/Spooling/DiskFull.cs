namespace VastBot.Runbook.Features.Evidence.Spooling;

/// <summary>Tells a full disk from other trouble with files.</summary>
internal static class DiskFull
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public const string Words = "the disk is full";

    public static bool Is(Exception trouble) => trouble is IOException { HResult: NoSpaceLeft or QuotaExceeded or WindowsDiskFull };
}
