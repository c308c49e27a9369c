namespace VastBot.Slack;

/// <summary>Refuses what Slack would refuse, before anything is sent.</summary>
internal static class LocalCheck
{
    public static void Message(SlackMethod method, string text, IReadOnlyList<Block> blocks, bool editing = false) =>
        Refuse(method.Name, BlockKit.Check(text, blocks, editing));

    public static void View(SlackMethod method, View view) => Refuse(method.Name, BlockKit.Check(view));

    public static void Refuse(string method, IReadOnlyList<BlockProblem> problems)
    {
        if (problems.Count > 0) throw new BlockKitException(method, problems);
    }

    /// <summary>Blocks as an argument; none are left out rather than sent as an empty list.</summary>
    public static Form AddBlocks(this Form form, IReadOnlyList<Block> blocks) =>
        blocks.Count == 0 ? form : form.AddJson("blocks", blocks, SlackJson.Wire.IReadOnlyListBlock);
}
