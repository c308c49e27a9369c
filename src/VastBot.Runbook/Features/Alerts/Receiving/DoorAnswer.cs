using Microsoft.AspNetCore.Http;

namespace VastBot.Runbook.Features.Alerts;

/// <summary>A refusal, with why: the sender's own log is where its operator looks.</summary>
internal static class DoorAnswer
{
    public static Task Refuse(HttpContext context, int code, string why)
    {
        context.Response.StatusCode = code;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n", context.RequestAborted);
    }
}
