using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Alerts;

/// <summary><c>POST /alerts/vast-ai</c>: Vast.ai's signed notifications. Each event counts once, however often it is delivered.</summary>
internal sealed partial class VastAiDoor(AlertOptions options, IEnvironments environments, AlertDesk desk, IDeliveryLedger ledger, Clocks clocks, ILogger<VastAiDoor> logger)
{
    public async Task Receive(HttpContext context)
    {
        if (options.VastAiSecret.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Request.Headers;
        if (await DoorBody.ReadRaw(context) is not { } raw)
        {
            await DoorAnswer.Refuse(context, StatusCodes.Status413PayloadTooLarge, "the body is packed or too large");
            return;
        }

        if (!VastAiSignature.IsGood(options.VastAiSecret, headers["X-Vast-Timestamp"].ToString(), headers["X-Vast-Signature-256"].ToString(), raw, clocks.Wire.GetUtcNow()))
        {
            Log.Refused(logger);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await Accept(context, raw);
    }

    private async Task Accept(HttpContext context, byte[] raw)
    {
        if (environments.Find(context.Request.RouteValues["environment"] as string) is not { } environment)
        {
            await DoorAnswer.Refuse(context, StatusCodes.Status404NotFound, "there is no such environment");
            return;
        }

        // The header is not signed; the body is.
        if (DoorBody.Parse(raw) is not { } body || body.Text("event_id") is not { Length: > 0 and <= 200 } id || id != context.Request.Headers["X-Vast-Event-Id"].ToString())
        {
            await DoorAnswer.Refuse(context, StatusCodes.Status400BadRequest, "this is no notification of Vast.ai's");
            return;
        }

        var key = $"vast-ai/{id}";
        if (await ledger.Claim(key, context.RequestAborted))
        {
            foreach (var news in VastAiNotice.Read(body, id, environment.Name, clocks.Runbook.GetUtcNow())) await desk.Take(news, context.RequestAborted);
            await ledger.Settle(key, context.RequestAborted);
        }
        else if (!await ledger.IsSettled(key, context.RequestAborted))
        {
            // Whoever took it first may yet fail: only what is stored is thanked for.
            context.Response.Headers.RetryAfter = "5";
            await DoorAnswer.Refuse(context, StatusCodes.Status503ServiceUnavailable, "this event is being dealt with, or was not finished: send it again");
            return;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "A notification was refused: it bears no signature of Vast.ai's, or an old one")]
        public static partial void Refused(ILogger logger);
    }
}
