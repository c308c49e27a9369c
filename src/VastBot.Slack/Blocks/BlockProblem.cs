namespace VastBot.Slack;

/// <summary>One limit of Block Kit that a message or view breaks.</summary>
/// <param name="Path">Where, as a JSON pointer: <c>/blocks/0/text/text</c>.</param>
/// <param name="Limit">What is wrong, with the limit and the actual number.</param>
/// <param name="Cure">How to put it right.</param>
public sealed record BlockProblem(string Path, string Limit, string Cure)
{
    /// <summary>All three in one line.</summary>
    public override string ToString() => $"{Path}: {Limit}; {Cure}";
}
