namespace VastBot.Slack;

/// <summary>A modal closed without submitting: Slack's <c>view_closed</c>, sent only for views with <c>notify_on_close</c>.</summary>
/// <seealso href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed"/>
public sealed record ViewClosed : SlackRequest
{
    /// <summary>The view's <c>callback_id</c>, by which the handler is found.</summary>
    public required string CallbackId { get; init; }

    /// <summary>The view's id (<c>V…</c>).</summary>
    public required string ViewId { get; init; }

    /// <summary>The id the view was opened with.</summary>
    public string PrivateMetadata { get; init; } = "";

    /// <summary>True when the whole stack was closed; the view is then the lowest one.</summary>
    public bool IsCleared { get; init; }
}
