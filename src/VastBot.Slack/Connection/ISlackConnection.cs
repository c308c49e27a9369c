namespace VastBot.Slack;

/// <summary>Health of the connection to Slack, for readiness and liveness pages.</summary>
public interface ISlackConnection
{
    /// <summary>The door in use.</summary>
    SlackMode Mode { get; }

    /// <summary>This process has begun to receive; false where the library is only used to look, as on a command line.</summary>
    bool IsReceiving { get; }

    /// <summary>Requests can arrive: a greeted socket, or the HTTP door with a signing secret.</summary>
    bool IsReady { get; }

    /// <summary>Why nothing can arrive any more, or what else a person must put right, with the cure; null when all is well.</summary>
    string? Trouble { get; }

    /// <summary>True when <see cref="Trouble"/> cannot pass by itself: the process does not try again.</summary>
    bool IsStopped { get; }

    /// <summary>The open connections, oldest first; empty in Http mode.</summary>
    IReadOnlyList<SocketState> Sockets { get; }

    /// <summary>
    /// How long a socket may hear nothing: <c>Slack:KeepAliveInterval</c> plus <c>Slack:KeepAliveTimeout</c>, and ten seconds for a busy machine.
    /// Beyond it the socket should have been given up, so that this process is not well.
    /// </summary>
    TimeSpan LongestSilence { get; }

    /// <summary>Slack's last greeting on any socket.</summary>
    DateTimeOffset? LastHello { get; }

    /// <summary>How long ago any socket heard anything, pings included; in Http mode, how long since the last request.</summary>
    TimeSpan? LastFrameAge { get; }

    /// <summary>Open sockets of this app over all its processes, as the last greeting said; Slack allows ten.</summary>
    int ConnectionsOfApp { get; }

    /// <summary>
    /// Ends when Slack has said who this bot is, or could not be asked, and no request is in hand: the moment for what can wait, such as filling caches after a start.
    /// There may never be such a moment: whoever waits brings the patience.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait with an <see cref="OperationCanceledException"/>.</param>
    Task WhenIdle(CancellationToken cancellationToken);
}
