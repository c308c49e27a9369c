namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>It is time to look whether it has helped.</summary>
internal sealed record FixLookDue(string Fix, int Minute) : FixEvent(Fix)
{
    public const string Name = "fix-look-due";

    public override string Kind => Name;
}
