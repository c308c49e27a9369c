using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using VastBot.Runbook.Model.Environments;

namespace VastBot.Runbook.Features.Alerts;

/// <summary><c>POST /alerts/alertmanager</c>: Alertmanager's webhook, version 4, with a bearer token. Answers once the group is written down.</summary>
internal sealed partial class AlertmanagerDoor(AlertOptions options, IEnvironments environments, AlertDesk desk, ILogger<AlertmanagerDoor> logger)
{
    public async Task Receive(HttpContext context)
    {
        if (options.AlertmanagerToken.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!Knows(context.Request.Headers.Authorization.ToString()))
        {
            Log.Refused(logger);
            context.Response.Headers.WWWAuthenticate = "Bearer";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (environments.Find(context.Request.RouteValues["environment"] as string) is not { } named)
        {
            await DoorAnswer.Refuse(context, StatusCodes.Status404NotFound, "there is no such environment");
            return;
        }

        if (await DoorBody.Read(context) is not { } body || AlertmanagerNotice.Read(body, named, environments) is not { } news)
        {
            await DoorAnswer.Refuse(context, StatusCodes.Status400BadRequest, "this is no webhook of Alertmanager's, version 4");
            return;
        }

        await desk.Take(news, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Compares digests, so that the time it takes tells nothing.</summary>
    private bool Knows(string header) =>
        header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[7..].Trim())), SHA256.HashData(Encoding.UTF8.GetBytes(options.AlertmanagerToken)));

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "An alert without the right bearer token was refused")]
        public static partial void Refused(ILogger logger);
    }
}
