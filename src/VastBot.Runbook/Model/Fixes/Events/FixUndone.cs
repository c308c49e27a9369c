namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Another fix has taken it back.</summary>
internal sealed record FixUndone(string Fix, string By) : FixEvent(Fix)
{
    public const string Name = "fix-undone";

    public override string Kind => Name;
}
