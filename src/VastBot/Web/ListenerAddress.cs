using System.Net;

namespace VastBot.Web;

/// <summary>Where a listener stands: one address of this machine, or all of them.</summary>
/// <param name="Ip">Null: every address.</param>
/// <param name="Port">0: a free one.</param>
internal sealed record ListenerAddress(IPAddress? Ip, int Port)
{
    /// <summary>This machine only, any free port.</summary>
    public static ListenerAddress AnyPort { get; } = new(IPAddress.Loopback, 0);

    public bool IsLoopback => Ip is not null && IPAddress.IsLoopback(Ip);

    /// <summary>Null when the text is no <c>http://</c> address with an IP address, <c>localhost</c>, <c>+</c> or <c>*</c>, and nothing behind the port.</summary>
    public static ListenerAddress? Parse(string text)
    {
        var readable = text.Replace("://+", "://0.0.0.0", StringComparison.Ordinal).Replace("://*", "://0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(readable, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/" || url.UserInfo.Length > 0) return null;
        if (url.Host is "localhost") return new(IPAddress.Loopback, url.Port);
        if (!IPAddress.TryParse(url.Host, out var ip)) return null;
        return new(ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any) ? null : ip, url.Port);
    }

    /// <summary>Both cannot stand at once.</summary>
    public bool Overlaps(ListenerAddress other) => Port != 0 && Port == other.Port && (Ip is null || other.Ip is null || Ip.Equals(other.Ip));

    /// <summary>As a browser on this machine writes it; with the port that was really taken.</summary>
    public Uri ToUri(int port) => new UriBuilder(Uri.UriSchemeHttp, Ip is null ? "127.0.0.1" : Ip.ToString(), port).Uri;
}
