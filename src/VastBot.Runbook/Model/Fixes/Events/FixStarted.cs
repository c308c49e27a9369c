namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>It is being carried out from now on.</summary>
internal sealed record FixStarted(string Fix) : FixEvent(Fix)
{
    public const string Name = "fix-started";

    public override string Kind => Name;
}
