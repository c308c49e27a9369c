namespace VastBot.Slack;

/// <summary>Literal text: nothing in it is a mention or formatting, so nothing is escaped.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>
public sealed record PlainText : TextObject
{
    /// <summary>Makes the text.</summary>
    /// <param name="text">1 to 3,000 characters, less where the holder says so.</param>
    public PlainText(string text)
        : base("plain_text", text)
    {
    }

    /// <summary>Whether <c>:name:</c> is shown as an emoji; null leaves it to Slack (yes).</summary>
    public bool? Emoji { get; init; }

    /// <summary>Labels and titles can be given as strings.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator PlainText(string text) => new(text);
}
