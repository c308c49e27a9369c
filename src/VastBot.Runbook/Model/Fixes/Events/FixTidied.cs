namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>What was kept for its undo is gone.</summary>
internal sealed record FixTidied(string Fix) : FixEvent(Fix)
{
    public const string Name = "fix-tidied";

    public override string Kind => Name;
}
