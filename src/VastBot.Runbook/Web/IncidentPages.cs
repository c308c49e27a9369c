using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VastBot.Runbook.Web;

/// <summary>The access rule before every page below <c>/incidents</c>, and the headers of what is shown there.</summary>
internal sealed class IncidentPages(IncidentPagesOptions options, IPageLinks links)
{
    public const string Root = "/incidents";

    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The address of an incident's page; null where there are none or nobody can reach them.</summary>
    public Uri? Address(string incident) => options.Show ? links.Private($"{Root}/{incident}") : null;

    /// <summary>Maps a page that is read only: on the private listener, behind the rule.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, string path, Func<HttpContext, Task> page) =>
        endpoints.MapGet(Root + path, context => ((IncidentPages)context.RequestServices.GetService(typeof(IncidentPages))!).Admit(context, page));

    public static Task Html(HttpContext context, string html, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }

    private Task Admit(HttpContext context, Func<HttpContext, Task> page)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        if (!options.Show)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (options.Password.Length == 0 || Knows(context.Request.Headers.Authorization.ToString())) return page(context);
        headers.WWWAuthenticate = "Basic realm=\"VastBot\", charset=\"UTF-8\"";
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    /// <summary>Compared by digests of equal length, so that the time it takes tells nothing.</summary>
    private bool Knows(string authorization)
    {
        if (!authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return false;
        var sent = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization["Basic ".Length..].Trim(), sent, out var length)) return false;
        return CryptographicOperations.FixedTimeEquals(SHA256.HashData(sent.AsSpan(0, length)), SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Username}:{options.Password}")));
    }
}
