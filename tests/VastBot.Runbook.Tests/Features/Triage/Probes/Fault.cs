using System.Text;
using Microsoft.AspNetCore.Http;

namespace VastBot.Runbook.Tests.Features.Triage.Probes;

/// <summary>Ways in which a server fails, by name, so that they can stand in a table.</summary>
internal static class Fault
{
    public const string Refused = "refused";

    public static async Task Answer(HttpContext context, string fault)
    {
        switch (fault)
        {
            case "hang":
                await Hang(context);
                break;
            case "cut":
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{\"status\":");
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case "401 broken" or "429 broken" or "503 broken":
                // The headers arrive for certain, the body cannot be unpacked.
                context.Response.Headers.ContentEncoding = "gzip";
                await Send(context, int.Parse(fault.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), "application/json", "no gzip at all");
                break;
            case "401 half" or "503 half":
                // Half of a character that takes two.
                await Send(context, int.Parse(fault.AsSpan(0, 3), System.Globalization.CultureInfo.InvariantCulture), "application/json", """{"msg":"\ud800","status":"\ud800"}""");
                break;
            case "503 huge":
                await Send(context, 503, "application/json", "{\"x\":\"" + new string('x', 2 * 1024 * 1024) + "\"}");
                break;
            case "reset":
                context.Abort();
                break;
            case "truncated":
                await Send(context, 200, "application/json", "{\"status\":{\"indica");
                break;
            case "garbage":
                await Send(context, 200, "application/octet-stream", "\0\u0001\u0002 no sense");
                break;
            case "html":
                await Send(context, 200, "text/html", "<!doctype html><html><title>$title</title></html>");
                break;
            case "huge":
                await Send(context, 200, "application/json", "{\"x\":\"" + new string('x', 2 * 1024 * 1024) + "\"}");
                break;
            case "bomb":
                context.Response.Headers.ContentEncoding = "gzip";
                context.Response.ContentType = "application/json";
                await using (var gzip = new System.IO.Compression.GZipStream(context.Response.Body, System.IO.Compression.CompressionLevel.SmallestSize))
                {
                    // 64 MiB in some 64 KiB.
                    for (var i = 0; i < 64; i++) await gzip.WriteAsync(new byte[1024 * 1024], context.RequestAborted);
                }

                break;
            case "deep":
                await Send(context, 200, "application/json", string.Concat(Enumerable.Repeat("{\"status\":[", 50_000)));
                break;
            case "403 html":
                await Send(context, 403, "text/html", "<html>blocked</html>");
                break;
            case "404 status":
                await Send(context, 404, "application/json", """{"kind":"Status","status":"Failure","reason":"NotFound","code":404,"message":"not found"}""");
                break;
            case "429 text":
                await Send(context, 429, "text/plain", "API requests too frequent: endpoint threshold=2.0");
                break;
            case "redirects":
                context.Response.Redirect("/again");
                break;
            default:
                await Send(context, int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), "application/json", "{\"msg\":\"refused so\"}");
                break;
        }
    }

    public static async Task Send(HttpContext context, int status, string type, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), context.RequestAborted);
    }

    private static async Task Hang(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
