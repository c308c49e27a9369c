namespace VastBot.Slack;

/// <summary>Slack ended a connection before greeting it.</summary>
internal sealed class SocketRefusedException(SocketEnd end) : Exception($"Slack refused the connection: {end}.")
{
    public SocketEnd End => end;
}
