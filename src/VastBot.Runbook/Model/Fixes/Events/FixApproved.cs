namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Someone agreed. <paramref name="BrokeGlass"/>: alone, against the rule, and why. The buttons carry <paramref name="NextToken"/> from now on.</summary>
internal sealed record FixApproved(string Fix, string NextToken, string? BrokeGlass) : FixEvent(Fix)
{
    public const string Name = "fix-approved";

    public override string Kind => Name;
}
