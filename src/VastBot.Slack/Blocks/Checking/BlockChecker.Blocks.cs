namespace VastBot.Slack;

/// <content>Blocks.</content>
internal sealed partial class BlockChecker
{
    private void Block(Block block)
    {
        Length("block_id", block.BlockId, 255, least: block.BlockId is null ? 0 : 1);
        switch (block)
        {
            case HeaderBlock header: Text("text", header.Text, 150); break;
            case SectionBlock section: Section(section); break;
            case ContextBlock context:
                Count("elements", context.Elements.Count, 1, 10, "begin a second context block");
                Each("elements", context.Elements, ContextElement);
                break;
            case ActionsBlock actions:
                Count("elements", actions.Elements.Count, 1, 25, "put the rest into an overflow menu or a second block");
                Unique("elements", actions.Elements, ActionId, "action_id");
                Each("elements", actions.Elements, e => Element(e, Holder.Actions));
                break;
            case ImageBlock image:
                Image(image.ImageUrl, image.SlackFile, image.AltText);
                Text("title", image.Title, 2_000);
                break;
            case InputBlock input: Input(input); break;
            case RichTextBlock rich: RichText(rich.Elements); break;
            case MarkdownBlock markdown:
                OnlyOn(Surface.Message, "messages");
                Length("text", markdown.Text, 12_000, least: 1);
                break;
            case TableBlock table: Table(table); break;
            case AlertBlock alert:
                OnlyOn(Surface.Modal, "modals");
                Text("text", alert.Text, 200);
                break;
        }
    }

    private void Section(SectionBlock section)
    {
        Text("text", section.Text, 3_000, cure: "split it at line ends over several sections, with Mrkdwn.Pieces");
        if (section.Text is null && section.Fields is not { Count: > 0 }) Report("has neither text nor fields", "give it one, or leave the block out");
        if (section.Fields is not null) Count("fields", section.Fields.Count, 1, 10, "begin a second section");
        Each("fields", section.Fields, f => Text(f, 2_000));
        if (section.Accessory is null) return;
        using var _ = At("accessory");
        Element(section.Accessory, Holder.Section);
    }

    private void Input(InputBlock input)
    {
        Text("label", input.Label, 2_000);
        Text("hint", input.Hint, 2_000);
        if (input is { DispatchAction: true, Element: FileInput }) Report("dispatches the actions of a file input", "set DispatchAction to false");
        using var _ = At("element");
        Element(input.Element, Holder.Input);
    }

    private void Table(TableBlock table)
    {
        OnlyOn(Surface.Message, "messages");
        Count("rows", table.Rows.Count, 1, 100, "show the first rows and attach the rest as a file");
        if (table.ColumnSettings is { } columns) Count("column_settings", columns.Count, 0, 20, "one per column");
        using var _ = At("rows");
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            using var __ = At(i);
            if (row.Count is < 1 or > 20) Report(Number($"has {row.Count} cells, 1 to 20 are allowed"), "leave columns out");
            for (var j = 0; j < row.Count; j++) Cell(row[j], j);
        }
    }

    private void Cell(TableCell cell, int column)
    {
        using var _ = At(column);
        switch (cell)
        {
            case TextCell text:
                Length("text", text.Text, 3_000, least: 1);
                _characters += text.Text?.Length ?? 0;
                break;
            case RichTextCell rich: RichText(rich.Elements); break;
        }
    }

    private void Image(string? url, SlackFile? file, string? altText)
    {
        Length("image_url", url, 3_000, least: url is null ? 0 : 1, cure: "use a shorter address");
        Length("alt_text", altText, 2_000, least: 1);
        if (url is null == file is null) Report("must have either image_url or slack_file", "set exactly one of them");
        if (file is not null && file.Id is null == file.Url is null) Report("slack_file must have either id or url", "set exactly one of them");
    }

    private void OnlyOn(Surface allowed, string name)
    {
        if (surface != allowed) Report($"this block stands in {name} only", "use a section");
    }
}
