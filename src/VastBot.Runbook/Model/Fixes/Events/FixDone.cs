namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>It was carried out; whether it helped is looked at from now on.</summary>
internal sealed record FixDone(string Fix, string Summary) : FixEvent(Fix)
{
    public const string Name = "fix-done";

    public override string Kind => Name;
}
