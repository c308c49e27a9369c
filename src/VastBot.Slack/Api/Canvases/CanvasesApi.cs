namespace VastBot.Slack;

internal sealed class CanvasesApi(SlackCaller caller) : ICanvasesApi
{
    public async Task<string> Create(string title, string markdown, string? channelId = null, CancellationToken cancellationToken = default)
    {
        var form = Document(markdown).Add("title", title).Add("channel_id", channelId);
        return (await caller.Call(SlackMethods.CanvasesCreate, form, cancellationToken)).Text("canvas_id");
    }

    public async Task<string> CreateInChannel(string channelId, string markdown, string? title = null, CancellationToken cancellationToken = default)
    {
        var form = Document(markdown).Add("title", title).Add("channel_id", channelId);
        return (await caller.Call(SlackMethods.ConversationsCanvasesCreate, form, cancellationToken)).Text("canvas_id");
    }

    public Task Share(string canvasId, string channelId, CancellationToken cancellationToken = default) =>
        caller.Call(SlackMethods.CanvasesAccessSet, new Form().Add("canvas_id", canvasId).Add("access_level", "read").Add("channel_ids", $"[\"{channelId}\"]"), cancellationToken);

    private static Form Document(string markdown) =>
        new Form().AddJson("document_content", new CanvasContent { Markdown = markdown }, SlackJson.Wire.CanvasContent);
}
