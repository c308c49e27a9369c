namespace VastBot.Slack;

internal sealed class AppsApi(SlackCaller caller, SlackApiOptions options) : IAppsApi
{
    public async Task<Uri> OpenConnection(CancellationToken cancellationToken = default)
    {
        var answer = await caller.Call(SlackMethods.AppsConnectionsOpen, new Form(), options.AppToken, channel: null, cancellationToken);
        return Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss"
            ? address
            : throw SlackWire.Fail(SlackMethods.AppsConnectionsOpen.Name, "unreadable_answer", SlackErrorClass.Transient, "the url is no WebSocket address");
    }
}
