namespace VastBot.Slack;

/// <summary>Links at the top of a channel. Scopes <c>bookmarks:write</c> (20 a minute) and <c>bookmarks:read</c>.</summary>
public interface IBookmarksApi
{
    /// <summary>
    /// <c>bookmarks.add</c>; returns the bookmark's id (<c>Bk…</c>). Errors: <c>too_many_bookmarks</c> (100), <c>invalid_link</c>,
    /// <c>invalid_emoji</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/bookmarks.add"/>
    Task<string> Add(string channelId, string title, Uri link, string? emoji = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>bookmarks.list</c>: all of a channel's; 50 a minute. Slack adds the same link twice without complaint: look before adding.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/bookmarks.list"/>
    Task<IReadOnlyList<Bookmark>> List(string channelId, CancellationToken cancellationToken = default);
}
