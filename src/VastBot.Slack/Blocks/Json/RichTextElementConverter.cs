using System.Text.Json;

namespace VastBot.Slack;

internal sealed class RichTextElementConverter : ByTypeConverter<RichTextElement>
{
    protected override Type? Known(string type) => type switch
    {
        "rich_text_section" => typeof(RichTextSection),
        "rich_text_list" => typeof(RichTextList),
        "rich_text_preformatted" => typeof(RichTextPreformatted),
        "rich_text_quote" => typeof(RichTextQuote),
        _ => null,
    };

    protected override RichTextElement Unknown(JsonElement json) => new UnknownRichText(json);
}
