namespace VastBot.Slack;

/// <summary>A modal sent off: Slack's <c>view_submission</c>.</summary>
/// <seealso href="https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission"/>
public sealed record ViewSubmission : SlackRequest
{
    /// <summary>The view's <c>callback_id</c>, by which the handler is found.</summary>
    public required string CallbackId { get; init; }

    /// <summary>The view's id (<c>V…</c>).</summary>
    public required string ViewId { get; init; }

    /// <summary>Version of the view.</summary>
    public string? ViewHash { get; init; }

    /// <summary>The id the view was opened with; at most 3,000 characters, not secret.</summary>
    public string PrivateMetadata { get; init; } = "";

    /// <summary>
    /// Conversation that the person chose for the answer, in a picker with <c>response_url_enabled</c>. Their choice, and not where they are:
    /// replies go there, and it never grants a permission.
    /// </summary>
    public string? AnswerChannelId { get; init; }

    /// <summary>Block id of the form's first field, where a note keeps the form open.</summary>
    internal string? FirstInput { get; init; }

    /// <summary>What the person entered.</summary>
    public ViewState State { get; init; } = ViewState.Empty;
}
