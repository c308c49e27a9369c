using Microsoft.AspNetCore.Server.Kestrel.Core;
using VastBot.Runbook.Web;

namespace VastBot.Web;

/// <summary>The two listeners of the web host, and how people reach them.</summary>
internal sealed class Listeners(WebOptions options, bool practice, ILogger<Listener> logger) : IPageLinks
{
    public Listener Open { get; } = new("public", At(options.Url, practice), options.Connections, logger);

    public Listener Closed { get; } = new("private", At(options.PrivateUrl, practice), options.Connections, logger);

    public Uri? Public(string path) => Whole(practice ? "" : options.Address, Open, path);

    public Uri? Private(string path) => Whole(practice ? "" : options.PrivateAddress, Closed, path);

    /// <summary>Names by which the private listener may be called while it stands on this machine alone: a foreign page's own name for it is none of them.</summary>
    public bool MayBeCalled(string host) =>
        host is "localhost" || System.Net.IPAddress.TryParse(host, out _) || (options.PrivateAddress.Length > 0 && new Uri(options.PrivateAddress).Host.Equals(host, StringComparison.OrdinalIgnoreCase));

    public void AddTo(KestrelServerOptions kestrel)
    {
        HttpLimits.Apply(kestrel);
        Open.Open(kestrel);
        Closed.Open(kestrel);
    }

    public void LogBound()
    {
        Open.LogBound();
        Closed.LogBound();
    }

    /// <summary>A practice run listens on this machine alone, whatever is configured.</summary>
    private static ListenerAddress At(string url, bool practice) =>
        practice ? ListenerAddress.AnyPort : ListenerAddress.Parse(url) ?? throw new InvalidOperationException($"{url} was not checked.");

    private static Uri? Whole(string configured, Listener listener, string path) =>
        configured.Length > 0 ? new Uri(configured.TrimEnd('/') + path) : listener.Bound is { } bound ? new Uri(bound, path) : null;
}
