namespace VastBot.Slack;

/// <summary>
/// Checks messages and views against Slack's limits before they are sent: Slack refuses the whole message for one breach and trims nothing.
/// Lengths are UTF-16 units. Source: docs.slack.dev, reference "Blocks", "Block elements", "Composition objects", "Views".
/// </summary>
public static class BlockKit
{
    /// <summary>Most UTF-16 units in all the blocks of a message. Slack publishes none; refusals were seen from 11,300 on.</summary>
    public const int MessageBudget = 10_000;

    /// <summary>All that Slack would refuse in a message; empty when all is well.</summary>
    /// <param name="message">What is to be posted.</param>
    /// <param name="editing">True for an edit, which allows 4,000 characters of text instead of 40,000.</param>
    public static IReadOnlyList<BlockProblem> Check(Message message, bool editing = false)
    {
        ArgumentNullException.ThrowIfNull(message);
        return Check(message.Text, message.Blocks, editing);
    }

    /// <summary>All that Slack would refuse in a modal or home tab; empty when all is well.</summary>
    public static IReadOnlyList<BlockProblem> Check(View view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var checker = new BlockChecker(view is ModalView ? Surface.Modal : Surface.Home);
        checker.View(view);
        return checker.Problems;
    }

    /// <summary>All that Slack would refuse in an answer to a <c>block_suggestion</c>; empty when all is well.</summary>
    public static IReadOnlyList<BlockProblem> Check(IReadOnlyList<Option> suggestions)
    {
        ArgumentNullException.ThrowIfNull(suggestions);
        var checker = new BlockChecker(Surface.Modal);
        checker.Options("options", suggestions, least: 0, most: 100, OptionUse.Menu);
        return checker.Problems;
    }

    internal static IReadOnlyList<BlockProblem> Check(string text, IReadOnlyList<Block> blocks, bool editing)
    {
        var checker = new BlockChecker(Surface.Message);
        checker.Message(text, blocks, editing);
        return checker.Problems;
    }
}
