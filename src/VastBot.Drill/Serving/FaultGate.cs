using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Serving;

/// <summary>Lets a request through to its server, or fails it in the way the world says.</summary>
internal static class FaultGate
{
    public static async Task Pass(World world, string system, HttpContext context, RequestDelegate answer)
    {
        try
        {
            await world.Between(system, context, () =>
                world.Tripwire.Pass($"{system} {context.Request.Method} {context.Request.Path}", context, () => Through(world, system, context, answer)));
        }
        catch (OperationCanceledException)
        {
            // The caller has gone: nobody is left to be answered.
        }
        catch (Exception mistake) when (!context.Response.HasStarted)
        {
            // A mistake of the practice world's own is told to whoever practises.
            await Answer.Plain(context, StatusCodes.Status500InternalServerError, $"PRACTICE: this server has failed by itself: {mistake}\n");
        }
    }

    private static Task Through(World world, string system, HttpContext context, RequestDelegate answer) => world.FaultOf(system) switch
    {
        Fault.None => answer(context),
        Fault.Slow => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
            .ContinueWith(static _ => { }, TaskScheduler.Default),
        Fault.Cut => Cut(context),
        Fault.Truncated => Truncate(context, answer),
        Fault.Garbage => Answer.Html(context, StatusCodes.Status200OK, "<!doctype html><title>Sign in</title><p>Please sign in to the guest network."),
        Fault.Unauthorized => Refuse(context, system, StatusCodes.Status401Unauthorized, "Unauthorized", "Unauthorized"),
        Fault.Forbidden => Refuse(context, system, StatusCodes.Status403Forbidden, "Forbidden", "forbidden: this account may not do that"),
        Fault.ForbiddenByEdge => Answer.Html(context, StatusCodes.Status403Forbidden, "<html><h1>403 Forbidden</h1><p>Your address is blocked.</html>"),
        Fault.NotFound => Refuse(context, system, StatusCodes.Status404NotFound, "NotFound", "the server could not find the requested resource"),
        Fault.TooManyRequests => Answer.Plain(context, StatusCodes.Status429TooManyRequests, "Too many requests, please try again later.\n"),
        Fault.ServerError => Refuse(context, system, StatusCodes.Status500InternalServerError, "InternalError", "internal error"),
        Fault.BadGateway => Answer.Html(context, StatusCodes.Status502BadGateway, "<html><h1>502 Bad Gateway</h1></html>"),
        Fault.Unavailable => Refuse(context, system, StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "the server is currently unable to handle the request"),
        var other => throw new InvalidOperationException($"No server plays the fault {other}."),
    };

    private static Task Cut(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task Truncate(HttpContext context, RequestDelegate answer)
    {
        var client = context.Response.Body;
        using var whole = new MemoryStream();
        context.Response.Body = whole;
        await answer(context);
        context.Response.Body = client;
        context.Response.ContentLength = whole.Length;
        await client.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length / 2), context.RequestAborted);
        await client.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static Task Refuse(HttpContext context, string system, int status, string reason, string message)
    {
        if (status == StatusCodes.Status401Unauthorized && system is PracticeSystems.Prometheus or PracticeSystems.PrometheusBackup)
            context.Response.Headers.WWWAuthenticate = "Basic";
        return system switch
        {
            PracticeSystems.Cluster => Answer.Json(context, status, Cluster.Status.Failure(status, reason, message)),
            PracticeSystems.VastAi => Answer.Json(context, status, new System.Text.Json.Nodes.JsonObject
            {
                ["success"] = false, ["error"] = reason.ToLower(CultureInfo.InvariantCulture), ["msg"] = message,
            }),
            PracticeSystems.StatuspageApi => Answer.Json(context, status, new System.Text.Json.Nodes.JsonObject { ["error"] = message }),
            _ => Answer.Plain(context, status, message + "\n"),
        };
    }
}
