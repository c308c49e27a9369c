namespace VastBot.Slack;

/// <summary>Why a socket needs a successor.</summary>
internal enum SocketEnd
{
    /// <summary>Slack recycles the connection: it lives on until the successor stands.</summary>
    Refresh,

    /// <summary>Closed, cut or silent.</summary>
    Lost,

    /// <summary>Socket Mode was switched off for the app.</summary>
    Disabled,

    /// <summary>More than ten sockets of this app are open.</summary>
    TooMany,
}
