namespace VastBot.Slack;

internal sealed class BookmarksApi(SlackCaller caller) : IBookmarksApi
{
    public async Task<string> Add(string channelId, string title, Uri link, string? emoji = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(link);
        var form = new Form().Add("channel_id", channelId).Add("title", title).Add("type", "link").Add("link", link.AbsoluteUri).Add("emoji", emoji);
        var answer = await caller.Call(SlackMethods.BookmarksAdd, form, cancellationToken);
        return answer.Read("bookmark", SlackJson.Wire.Bookmark).Id;
    }

    public async Task<IReadOnlyList<Bookmark>> List(string channelId, CancellationToken cancellationToken = default) =>
        (await caller.Call(SlackMethods.BookmarksList, new Form().Add("channel_id", channelId), cancellationToken)).Read("bookmarks", SlackJson.Wire.IReadOnlyListBookmark);
}
