namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>One step of it was carried out.</summary>
internal sealed record FixStepped(string Fix, string Step, string Note) : FixEvent(Fix)
{
    public const string Name = "fix-stepped";

    public override string Kind => Name;
}
