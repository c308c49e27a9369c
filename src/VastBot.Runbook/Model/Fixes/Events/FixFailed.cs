namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>It could not be carried out, or not to its end. <paramref name="MissingRight"/>: what the cluster did not allow, if it was that.</summary>
internal sealed record FixFailed(string Fix, string Why, string? MissingRight) : FixEvent(Fix)
{
    public const string Name = "fix-failed";

    public override string Kind => Name;
}
