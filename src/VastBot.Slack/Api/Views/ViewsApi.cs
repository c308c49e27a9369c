namespace VastBot.Slack;

internal sealed class ViewsApi(SlackCaller caller) : IViewsApi
{
    public Task<ViewInfo> Open(string triggerId, ModalView view, CancellationToken cancellationToken = default) =>
        Show(SlackMethods.ViewsOpen, new Form().Add("trigger_id", triggerId), view, cancellationToken);

    public Task<ViewInfo> Push(string triggerId, ModalView view, CancellationToken cancellationToken = default) =>
        Show(SlackMethods.ViewsPush, new Form().Add("trigger_id", triggerId), view, cancellationToken);

    public Task<ViewInfo> Update(string viewId, ModalView view, string? hash = null, CancellationToken cancellationToken = default) =>
        Show(hash is null ? SlackMethods.ViewsUpdate : SlackMethods.ViewsUpdateByHash, new Form().Add("view_id", viewId).Add("hash", hash), view, cancellationToken);

    public Task<ViewInfo> UpdateByExternalId(string externalId, ModalView view, string? hash = null, CancellationToken cancellationToken = default) =>
        Show(hash is null ? SlackMethods.ViewsUpdate : SlackMethods.ViewsUpdateByHash, new Form().Add("external_id", externalId).Add("hash", hash), view, cancellationToken);

    public async Task<ViewInfo> Publish(string userId, HomeView view, string? hash = null, CancellationToken cancellationToken = default)
    {
        var method = hash is null ? SlackMethods.ViewsPublish : SlackMethods.ViewsPublishByHash;
        LocalCheck.View(method, view);
        var form = new Form().Add("user_id", userId).Add("hash", hash).AddJson("view", view, SlackJson.Wire.HomeView);
        return (await caller.Call(method, form, cancellationToken)).Read("view", SlackJson.Wire.ViewInfo);
    }

    private async Task<ViewInfo> Show(SlackMethod method, Form form, ModalView view, CancellationToken cancellationToken)
    {
        LocalCheck.View(method, view);
        return (await caller.Call(method, form.AddJson("view", view, SlackJson.Wire.ModalView), cancellationToken)).Read("view", SlackJson.Wire.ViewInfo);
    }
}
