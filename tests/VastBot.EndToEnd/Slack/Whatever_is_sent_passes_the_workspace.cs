using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using VastBot.Drill.Workspace.BlockKit;
using VastBot.Slack;
using VastBot.Testing;

namespace VastBot.EndToEnd.Slack;

/// <summary>Two readings of Slack's limits, written apart: what the library lets through the workspace takes, and what it refuses is refused there too.</summary>
public sealed class Whatever_is_sent_passes_the_workspace
{
    /// <summary>Where the library is more careful than Slack's documentation asks, on purpose: nothing says that Slack takes an empty address in a field for addresses.</summary>
    private static readonly string[] Cautions = ["are safe", "10000 are allowed", "/text: is empty", "/rows/", "initial_value is empty"];

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Any_message() => Prop.ForAll(Seeds, seed =>
    {
        var message = new AnyBlocks(seed).Message();
        var blocks = JsonSerializer.SerializeToElement(message.Blocks, SlackJson.Wire.IReadOnlyListBlock);
        List<string> there = [.. BlockKitValidator.Message(blocks).Select(p => p.ToString())];
        if (BlockKitValidator.Characters(blocks) > BlockKitValidator.MessageCharacters) there.Add("too many characters");
        return Agree(BlockKit.Check(message), there, blocks);
    }).Holds(3_000);

    [Fact]
    public void Any_view() => Prop.ForAll(Seeds, seed =>
    {
        var view = new AnyBlocks(seed).View();
        var json = JsonSerializer.SerializeToElement(view, SlackJson.Wire.GetTypeInfo(view.GetType())!);
        List<string> there = [.. BlockKitValidator.View(json).Select(p => p.ToString())];
        if (BlockKitValidator.IsTooLarge(json)) there.Add("too many bytes");
        return Agree(BlockKit.Check(view), there, json);
    }).Holds(3_000);

    private static Property Agree(IReadOnlyList<BlockProblem> here, List<string> there, JsonElement json)
    {
        var doubted = here.Where(p => !Cautions.Any(c => $"{p.Path}: {p.Limit}".Contains(c, StringComparison.Ordinal))).ToList();
        var agreed = there.Count == 0 ? doubted.Count == 0 : here.Count > 0;
        var text = json.GetRawText();
        return agreed.Label($"here: {string.Join("; ", here)}\nthere: {string.Join("; ", there)}\n{text[..Math.Min(text.Length, 3_000)]}");
    }
}
