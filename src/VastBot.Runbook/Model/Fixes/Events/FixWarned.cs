namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>The people asked were told that it expires soon.</summary>
internal sealed record FixWarned(string Fix) : FixEvent(Fix)
{
    public const string Name = "fix-warned";

    public override string Kind => Name;
}
