namespace VastBot.Slack;

/// <summary>A web address; modals only.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/block-elements/url-input-element"/>
public sealed record UrlTextInput() : TypedInput("url_text_input")
{
    /// <summary>Text at first.</summary>
    public string? InitialValue { get; init; }
}
