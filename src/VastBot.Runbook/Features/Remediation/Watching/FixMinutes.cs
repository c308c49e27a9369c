using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>When it is looked at whether a fix has helped, in minutes after it was carried out.</summary>
internal static class FixMinutes
{
    public const int First = 1;

    /// <summary>Nothing is called a failure before this one: caches and connections take a while.</summary>
    public const int MayFail = 3;

    /// <summary>What this one says is settled.</summary>
    public const int Last = 10;

    public static IReadOnlyList<int> All { get; } = [First, MayFail, Last];

    /// <summary>
    /// From when on errors count against a fix. A pod that is replaced serves what it had begun, with the old key, for its grace period after the
    /// rollout is done: a look that may call the fix a failure counts from the first one on.
    /// </summary>
    public static DateTimeOffset CountingFrom(Fix fix, int minute) =>
        minute < MayFail ? fix.EndedAt!.Value : fix.EndedAt!.Value + TimeSpan.FromMinutes(First);
}
