using System.Text.Json;

namespace VastBot.Slack;

internal sealed class BlockConverter : ByTypeConverter<Block>
{
    protected override Type? Known(string type) => type switch
    {
        "actions" => typeof(ActionsBlock),
        "alert" => typeof(AlertBlock),
        "context" => typeof(ContextBlock),
        "divider" => typeof(DividerBlock),
        "header" => typeof(HeaderBlock),
        "image" => typeof(ImageBlock),
        "input" => typeof(InputBlock),
        "markdown" => typeof(MarkdownBlock),
        "rich_text" => typeof(RichTextBlock),
        "section" => typeof(SectionBlock),
        "table" => typeof(TableBlock),
        _ => null,
    };

    protected override Block Unknown(JsonElement json) => new UnknownBlock(json);
}
