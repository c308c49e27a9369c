namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Nobody agreed in time.</summary>
internal sealed record FixExpired(string Fix) : FixEvent(Fix)
{
    public const string Name = "fix-expired";

    public override string Kind => Name;
}
