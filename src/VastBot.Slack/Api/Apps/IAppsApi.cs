namespace VastBot.Slack;

/// <summary>The app itself.</summary>
public interface IAppsApi
{
    /// <summary>
    /// <c>apps.connections.open</c> with the app-level token: a WebSocket address for one connection, made at once. A secret. Scope
    /// <c>connections:write</c>; published as once a minute, with bursts. Errors carry <see cref="SlackError.RetryAfter"/>; nothing is
    /// repeated here, the receiver backs off.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/apps.connections.open"/>
    Task<Uri> OpenConnection(CancellationToken cancellationToken = default);
}
