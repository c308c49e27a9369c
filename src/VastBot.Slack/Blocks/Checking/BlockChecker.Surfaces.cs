using System.Text.Json;

namespace VastBot.Slack;

/// <content>Messages and views.</content>
internal sealed partial class BlockChecker
{
    private const int ViewBytes = 250_000;

    public void Message(string text, IReadOnlyList<Block> blocks, bool editing)
    {
        Length("text", string.IsNullOrWhiteSpace(text) ? "" : text, editing ? 4_000 : 40_000, least: 1);
        Blocks(blocks, 50, "move the rest into the thread");
        if (blocks.OfType<TableBlock>().Skip(1).Any())
        {
            using var _ = At("blocks");
            Report("holds more than one table", "send each further table as a message of its own");
        }

        if (_characters > BlockKit.MessageBudget)
        {
            using var _ = At("blocks");
            Report(Number($"hold {_characters} characters together, {BlockKit.MessageBudget} are safe"), "move the rest into the thread or a file");
        }

        var markdown = blocks.OfType<MarkdownBlock>().Sum(b => b.Text?.Length ?? 0);
        if (markdown > 12_000)
        {
            using var _ = At("blocks");
            Report(Number($"hold {markdown} characters of Markdown together, 12000 are allowed"), "move the rest into the thread or a file");
        }
    }

    public void View(View view)
    {
        if (view is ModalView modal) Modal(modal);
        Length("callback_id", view.CallbackId, 255);
        Length("private_metadata", view.PrivateMetadata, 3_000, cure: "keep the data and put its id here");
        Length("external_id", view.ExternalId, 255);
        Blocks(view.Blocks, 100, "show a part and offer the rest by buttons");
        if (_focused > 1) Report(Number($"has {_focused} elements with focus_on_load, 1 is allowed"), "keep it on the first field");
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, SlackJson.Wire.GetTypeInfo(view.GetType())!).Length;
        if (bytes > ViewBytes) Report(Number($"has {bytes} bytes as JSON, {ViewBytes} are allowed"), "show a part and offer the rest by buttons");
    }

    private void Modal(ModalView modal)
    {
        Text("title", modal.Title, 24);
        Text("submit", modal.Submit, 24);
        Text("close", modal.Close, 24);
        if (modal.Submit is null && modal.Blocks.Any(b => b is InputBlock)) Report("has an input block and no submit button", "set Submit");
    }

    private void Blocks(IReadOnlyList<Block> blocks, int most, string cure)
    {
        Count("blocks", blocks.Count, 0, most, cure);
        Unique("blocks", blocks, b => b?.BlockId, "block_id");
        Each("blocks", blocks, Block);
    }
}
