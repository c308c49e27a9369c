namespace VastBot.Slack;

/// <summary>
/// A message or view was not sent, because Slack would refuse it: <see cref="Problems"/> says where and how to shorten it.
/// </summary>
public sealed class BlockKitException : SlackException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="method">The method that was about to be called.</param>
    /// <param name="problems">All that is wrong; at least one.</param>
    public BlockKitException(string method, IReadOnlyList<BlockProblem> problems)
        : base(new SlackError
        {
            Method = method,
            Code = "refused_locally",
            Class = SlackErrorClass.OurBug,
            Messages = [.. problems.Select(p => p.ToString())],
        }) => Problems = problems;

    /// <summary>All that is wrong.</summary>
    public IReadOnlyList<BlockProblem> Problems { get; }
}
