using System.Text.Json;

namespace VastBot.Slack;

internal sealed class ContextElementConverter : ByTypeConverter<IContextElement>
{
    protected override Type? Known(string type) => type switch
    {
        "mrkdwn" => typeof(Markdown),
        "plain_text" => typeof(PlainText),
        "image" => typeof(ImageElement),
        _ => null,
    };

    protected override IContextElement Unknown(JsonElement json) => new UnknownElement(json);
}
