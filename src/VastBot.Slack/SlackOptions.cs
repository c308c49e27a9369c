namespace VastBot.Slack;

/// <summary>
/// Section <c>Slack</c>: how the bot reaches Slack and Slack the bot. Read by hand, so that each mistake names its key and its cure.
/// </summary>
public sealed class SlackOptions
{
    /// <summary><c>Slack:Mode</c>: <c>Socket</c> (default) or <c>Http</c>.</summary>
    public SlackMode Mode { get; set; } = SlackMode.Socket;

    /// <summary>
    /// <c>Slack:ApiUrl</c>: address of the Web API, default <c>https://slack.com/api/</c>. Plain <c>http</c> only for loopback.
    /// </summary>
    public Uri ApiUrl { get; set; } = new("https://slack.com/api/");

    /// <summary><c>Slack:BotToken</c> (<c>xoxb-…</c>). Needed in both modes. A secret.</summary>
    public string BotToken { get; set; } = "";

    /// <summary><c>Slack:AppToken</c> (<c>xapp-…</c>, scope <c>connections:write</c>). Needed in Socket mode. A secret.</summary>
    public string AppToken { get; set; } = "";

    /// <summary><c>Slack:SigningSecret</c>. Needed in Http mode: without it every request is refused. A secret.</summary>
    public string SigningSecret { get; set; } = "";

    /// <summary><c>Slack:Command</c>: the root command, default <c>/vast</c>; 2 to 32 characters, beginning with a slash.</summary>
    public string Command { get; set; } = "/vast";

    /// <summary><c>Slack:AppId</c> (<c>A…</c>): optional; else taken from the app-level token or the connection's greeting.</summary>
    public string AppId { get; set; } = "";

    /// <summary><c>Slack:LoopbackOnly</c>: refuse every address outside this machine (practice runs). Default false.</summary>
    public bool LoopbackOnly { get; set; }

    /// <summary><c>Slack:Connections</c>: sockets held at once, 1 to 10, default 2 (Slack allows 10 per app over all processes).</summary>
    public int Connections { get; set; } = 2;

    /// <summary><c>Slack:KeepAliveInterval</c>: a ping goes out when a socket was idle this long. Default 10 s, at least 1 s.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// <c>Slack:KeepAliveTimeout</c>: a ping unanswered this long means that the peer is dead. Default 10 s, at least 1 s.
    /// </summary>
    public TimeSpan KeepAliveTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary><c>Slack:ConnectTimeout</c>: for connecting, and again for Slack's greeting after it. Default 10 s, at least 1 s.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary><c>Slack:DrainTimeout</c>: how long work already acknowledged may run on at shutdown. Default 20 s, at least 1 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// <c>Slack:DebugReconnects</c>: ask Slack for connections that live only six minutes, to practise the refresh. Default false.
    /// </summary>
    public bool DebugReconnects { get; set; }

    /// <summary>
    /// What could not be read from the configuration; reported together with what <see cref="SlackOptionsValidator"/> finds.
    /// </summary>
    internal List<string> Mistakes { get; } = [];
}
