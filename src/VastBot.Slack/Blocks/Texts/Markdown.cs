namespace VastBot.Slack;

/// <summary>Text in Slack's mrkdwn. Everything that came from outside goes through <see cref="Mrkdwn.Escape"/> first.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/composition-objects/text-object"/>
public sealed record Markdown : TextObject
{
    /// <summary>Makes the text.</summary>
    /// <param name="text">1 to 3,000 characters of mrkdwn.</param>
    public Markdown(string text)
        : base("mrkdwn", text)
    {
    }

    /// <summary>True leaves names and addresses in the text unlinked.</summary>
    public bool Verbatim { get; init; }
}
