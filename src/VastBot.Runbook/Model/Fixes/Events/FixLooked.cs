namespace VastBot.Runbook.Model.Fixes.Events;

/// <summary>It was looked at. <paramref name="Settles"/>: what is settled by that, if anything is.</summary>
internal sealed record FixLooked(string Fix, int Minute, FixResult Seen, FixResult Settles, string Summary, string? Report) : FixEvent(Fix)
{
    public const string Name = "fix-looked";

    public override string Kind => Name;
}
