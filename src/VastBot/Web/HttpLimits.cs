using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace VastBot.Web;

/// <summary>What one request may cost: bytes of body and headers, and how slowly they may trickle in.</summary>
internal static class HttpLimits
{
    /// <summary>1 MiB. Slack's, Alertmanager's and Vast.ai's requests stay far below.</summary>
    public const int Body = 1024 * 1024;

    /// <summary>How long a page of the public listener may take, from when it first waits for something, such as the body, to the last byte.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(30);

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = Body;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
