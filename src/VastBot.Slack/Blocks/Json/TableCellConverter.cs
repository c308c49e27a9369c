using System.Text.Json;

namespace VastBot.Slack;

internal sealed class TableCellConverter : ByTypeConverter<TableCell>
{
    protected override Type? Known(string type) => type switch
    {
        "raw_text" => typeof(TextCell),
        "raw_number" => typeof(NumberCell),
        "rich_text" => typeof(RichTextCell),
        _ => null,
    };

    protected override TableCell Unknown(JsonElement json) => new UnknownCell(json);
}
