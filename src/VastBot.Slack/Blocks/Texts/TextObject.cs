using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>
/// A text in a block: <see cref="Markdown"/> or <see cref="PlainText"/>; 1 to 3,000 characters, less where the holder says so.
/// </summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>
[JsonConverter(typeof(TextObjectConverter))]
public abstract record TextObject : IContextElement
{
    private protected TextObject(string type, string text) => (Type, Text) = (type, text);

    /// <summary><c>mrkdwn</c> or <c>plain_text</c>.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; }

    /// <summary>The text; never empty.</summary>
    public string Text { get; init => field = value ?? ""; }
}
