namespace VastBot.Slack;

/// <summary>A web address; modals only.</summary>
public sealed record UrlTextInput() : TypedInput("url_text_input")
{
    /// <summary>Text at first.</summary>
    public string? InitialValue { get; init; }
}
