namespace VastBot.Slack;

/// <summary>Whether requests can arrive: each socket with its age and last frame, or the HTTP door.</summary>
internal static class ConnectionChecks
{
    private const string Name = "Connection";

    public static IEnumerable<SlackCheck> Of(ISlackConnection connection, DateTimeOffset now)
    {
        if (!connection.IsReceiving)
        {
            // One more socket would count among the app's ten, and Slack would hand it requests that nobody here answers.
            yield return SlackCheck.Good(Name, "not opened for this look; the running bot tells of its own by the command doctor in Slack, and at /healthz");
            yield break;
        }

        if (connection.Trouble is { } trouble) yield return Troubled(trouble);
        if (connection.Mode == SlackMode.Http) yield return Http(connection);
        else if (!connection.IsReady) yield return SlackCheck.Broken(Name, "no socket stands", "Check that wss-primary.slack.com can be reached from here, also through the proxy.");
        else yield return SlackCheck.Good(Name, $"{Count(connection.Sockets.Count(socket => socket.IsLive))} of this bot, {connection.ConnectionsOfApp} of the app over all its processes");
        foreach (var socket in connection.Sockets) yield return Of(socket, connection.LongestSilence, now);
    }

    /// <summary>Whoever reported the trouble wrote the cure behind it.</summary>
    private static SlackCheck Troubled(string trouble) => trouble.Split(" Cure: ", 2) is [var finding, var cure]
        ? SlackCheck.Broken(Name, finding.TrimEnd('.'), string.Concat(cure[..1].ToUpperInvariant(), cure.AsSpan(1)))
        : SlackCheck.Broken(Name, trouble, "Read the bot's log.");

    private static SlackCheck Http(ISlackConnection connection)
    {
        var heard = connection.LastFrameAge is { } age ? $"last request {TimeWords.Of(age)} ago" : "no request yet";
        return connection.IsReady
            ? SlackCheck.Good(Name, $"over HTTP at /slack/events, {heard}")
            : SlackCheck.Broken(Name, $"over HTTP, but no request can be trusted; {heard}", "Set Slack:SigningSecret.");
    }

    private static SlackCheck Of(SocketState socket, TimeSpan longestSilence, DateTimeOffset now)
    {
        var silence = now - socket.LastFrameAt;
        var finding = $"open for {TimeWords.Of(now - socket.OpenedAt)}, last frame {TimeWords.Of(silence)} ago";
        return silence > longestSilence
            ? SlackCheck.Broken($"Socket {socket.Number}", $"{finding}, longer than the keep-alive allows", "Restart the bot, and keep its log: it should have noticed by itself.")
            : SlackCheck.Good($"Socket {socket.Number}", finding);
    }

    private static string Count(int sockets) => sockets == 1 ? "1 socket" : $"{sockets} sockets";
}
