namespace VastBot.Slack;

/// <summary>Canvases: documents in Slack. Scope <c>canvases:write</c>; 20 a minute. Some plans have none: fall back to a file.</summary>
public interface ICanvasesApi
{
    /// <summary><c>canvases.create</c>: a canvas of its own; returns its id (<c>F…</c>).</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/canvases.create"/>
    /// <param name="title">Shown above it.</param>
    /// <param name="markdown">Headings to the third level, lists, tables, code, links; people as <c>![](@U…)</c>.</param>
    /// <param name="channelId">Also shown as a tab of this channel.</param>
    /// <param name="cancellationToken">Cancels.</param>
    Task<string> Create(string title, string markdown, string? channelId = null, CancellationToken cancellationToken = default);

    /// <summary><c>canvases.access.set</c>: lets everyone in a channel read a canvas of its own, which nobody but the bot sees otherwise; 50 a minute.</summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/canvases.access.set"/>
    Task Share(string canvasId, string channelId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>conversations.canvases.create</c>: the channel's canvas; returns its id. Errors: <c>channel_canvas_already_exists</c> (its id
    /// is in <see cref="Conversation.Properties"/>), <c>team_tier_cannot_create_channel_canvases</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/conversations.canvases.create"/>
    Task<string> CreateInChannel(string channelId, string markdown, string? title = null, CancellationToken cancellationToken = default);
}
