namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>Someone said no.</summary>
internal sealed record FixRejected(string Fix, string Why) : FixEvent(Fix)
{
    public const string Name = "fix-rejected";

    public override string Kind => Name;
}
