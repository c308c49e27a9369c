using System.Net;

namespace VastBot.Slack;

/// <summary>Slack's socket host answered with a status instead of a connection.</summary>
internal sealed class SocketHandshakeException(HttpStatusCode status, TimeSpan? retryAfter, Exception inner)
    : Exception($"The socket's handshake was answered with HTTP {(int)status}.", inner)
{
    public TimeSpan? RetryAfter => retryAfter;
}
