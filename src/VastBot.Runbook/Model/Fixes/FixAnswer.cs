namespace VastBot.Runbook.Model.Fixes;

/// <summary>What became of a wish.</summary>
internal abstract record FixAnswer
{
    private FixAnswer()
    {
    }

    /// <summary>It is put forward. <paramref name="Joined"/>: somebody had done so before.</summary>
    public sealed record Proposed(Fix Fix, bool Joined) : FixAnswer;

    /// <summary>It cannot be put forward; nothing was changed. <paramref name="MissingRight"/>: what the cluster does not allow us, if it is that.</summary>
    public sealed record Refused(string Why, string? MissingRight = null) : FixAnswer;
}
