namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>The facts moved after it was planned, so nothing was run.</summary>
internal sealed record FixDrifted(string Fix, string Moved) : FixEvent(Fix)
{
    public const string Name = "fix-drifted";

    public override string Kind => Name;
}
