namespace VastBot.Slack;

/// <summary>An e-mail address; modals only.</summary>
public sealed record EmailTextInput() : TypedInput("email_text_input")
{
    /// <summary>Text at first.</summary>
    public string? InitialValue { get; init; }
}
