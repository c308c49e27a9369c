using System.Text.Json;

namespace VastBot.Slack;

internal sealed class RichTextLeafConverter : ByTypeConverter<RichTextLeaf>
{
    protected override Type? Known(string type) => type switch
    {
        "text" => typeof(RichTextText),
        "link" => typeof(RichTextLink),
        "user" => typeof(RichTextUser),
        "usergroup" => typeof(RichTextUserGroup),
        "channel" => typeof(RichTextChannel),
        "emoji" => typeof(RichTextEmoji),
        "broadcast" => typeof(RichTextBroadcast),
        "date" => typeof(RichTextDate),
        "color" => typeof(RichTextColor),
        _ => null,
    };

    protected override RichTextLeaf Unknown(JsonElement json) => new UnknownRichTextLeaf(json);
}
