namespace VastBot.Runbook.Terminal;

/// <summary>What the program's exit codes mean, for scripts. From 64 on they are those of <c>sysexits.h</c>.</summary>
public static class ExitCodes
{
    /// <summary>Healthy, or likely resolved.</summary>
    public const int Well = 0;

    /// <summary>A problem was found.</summary>
    public const int Problem = 1;

    /// <summary>Too much of the view is lost to tell.</summary>
    public const int CannotTell = 2;

    /// <summary>Of <c>fix</c>: it was not carried out.</summary>
    public const int Refused = 3;

    /// <summary>Of <c>doctor</c>: it works, with something to put right.</summary>
    public const int Warnings = 1;

    /// <summary>Of <c>doctor</c>: something does not work.</summary>
    public const int Broken = 2;

    /// <summary>Bad usage: unknown verb, option or environment.</summary>
    public const int Usage = 64;

    /// <summary>Bad configuration.</summary>
    public const int Configuration = 78;
}
