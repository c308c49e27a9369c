namespace VastBot.Runbook.Features.Remediation;

/// <summary>When it is looked at whether a fix has helped, in minutes after it was carried out.</summary>
internal static class FixMinutes
{
    /// <summary>Nothing is called a failure before this one: caches and connections take a while.</summary>
    public const int MayFail = 3;

    /// <summary>What this one says is settled.</summary>
    public const int Last = 10;

    public static IReadOnlyList<int> All { get; } = [1, MayFail, Last];
}
