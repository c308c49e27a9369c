using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Sends what the page shows, so that browsers and caches in front ask for it cheaply and nothing of others can be put into it.</summary>
internal static class PageAnswer
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Nothing but our own style and the icon inside the page; no script, no frame, no form.</summary>
    private const string Policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A browser asks each time; a cache in front asks every ten seconds, and answers for us for ten minutes should we be gone.</summary>
    private const string Caching = "public, max-age=0, s-maxage=10, stale-if-error=600";

    private const string CachingForEver = "public, max-age=31536000, immutable";

    public static Task Send(HttpContext context, string type, string body, int status = StatusCodes.Status200OK, bool forEver = false)
    {
        var response = context.Response;
        var bytes = Encoding.UTF8.GetBytes(body);
        Guard(context);
        response.Headers.CacheControl = status != StatusCodes.Status200OK ? "no-store" : forEver ? CachingForEver : Caching;
        if (status == StatusCodes.Status200OK)
        {
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..12])}\"";
            response.Headers.ETag = tag;
            if (context.Request.Headers.IfNoneMatch.Any(sent => sent is not null && (sent == "*" || sent.Contains(tag, StringComparison.Ordinal))))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }

        response.StatusCode = status;
        response.ContentType = type;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static void Guard(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
