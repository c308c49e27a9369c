using System.Text.Json;

namespace VastBot.Slack;

internal sealed class TextObjectConverter : ByTypeConverter<TextObject>
{
    protected override Type? Known(string type) => type switch
    {
        "mrkdwn" => typeof(Markdown),
        "plain_text" => typeof(PlainText),
        _ => null,
    };

    protected override TextObject Unknown(JsonElement json) => new UnknownText(json);
}
