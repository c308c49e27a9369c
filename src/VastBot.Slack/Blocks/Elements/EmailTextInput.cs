namespace VastBot.Slack;

/// <summary>An e-mail address; modals only.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/email-input-element"/>
public sealed record EmailTextInput() : TypedInput("email_text_input")
{
    /// <summary>Text at first.</summary>
    public string? InitialValue { get; init; }
}
