using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Serving;

/// <summary>Whole answers of the practice servers.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Text(JsonNode node) => node.ToJsonString(Compact);

    public static Task Json(HttpContext context, int status, JsonNode body) =>
        Send(context, status, "application/json", Text(body) + "\n");

    public static Task Plain(HttpContext context, int status, string body) =>
        Send(context, status, "text/plain; charset=utf-8", body);

    public static Task Html(HttpContext context, int status, string body) =>
        Send(context, status, "text/html; charset=utf-8", body);

    public static Task Send(HttpContext context, int status, string contentType, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
