using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>
/// The HTTP receiver: one address for events, commands and clicks. Checks the signature over the raw bytes, unpacks, answers with the ack.
/// </summary>
internal sealed partial class HttpDoor
{
    private readonly SlackPump _pump;
    private readonly SlackConnection _connection;
    private readonly DeliveryLedger _signatures;
    private readonly SlackMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger<HttpDoor> _log;
    private readonly byte[] _secret;
    private readonly bool _isOpen;

    public HttpDoor(
        SlackPump pump, SlackConnection connection, SlackMeter meter, IOptions<SlackOptions> options, TimeProvider time, ILogger<HttpDoor> log)
    {
        (_pump, _connection, _meter, _time, _log) = (pump, connection, meter, time, log);
        _signatures = new DeliveryLedger(time);
        _secret = Encoding.UTF8.GetBytes(options.Value.SigningSecret);
        _isOpen = options.Value.Mode == SlackMode.Http;
    }

    public async Task Receive(HttpContext context)
    {
        var status = _isOpen ? await Answer(context) : StatusCodes.Status404NotFound;
        if (!context.Response.HasStarted) context.Response.StatusCode = status;
    }

    private async ValueTask<int> Answer(HttpContext context)
    {
        var receivedAt = _time.GetUtcNow();
        var timestamp = One(context.Request.Headers, "X-Slack-Request-Timestamp");
        if (context.Request.ContentLength > RawBody.Limit) return TooLong(context);
        using var body = await RawBody.Read(context.Request.BodyReader, Signature.PrefixLength(timestamp), context);
        if (body is null) return TooLong(context);

        var isForm = context.Request.HasFormContentType;
        // The check of our certificate may come unsigned; it is answered and nothing that rides along is looked at.
        if (isForm && body.Bytes.Span.IndexOf("ssl_check=1"u8) >= 0 && FormFields.Read(body.Bytes.Span).GetValueOrDefault("ssl_check") == "1")
            return StatusCodes.Status200OK;
        if (Doubt(context, timestamp, body, receivedAt) is { } doubt)
        {
            _meter.Refused(doubt);
            return StatusCodes.Status401Unauthorized;
        }

        _connection.HeardOverHttp();
        return isForm
            ? await Form(context, FormFields.Read(body.Bytes.Span), receivedAt)
            : await EventOrChallenge(context, body.Bytes, receivedAt);
    }

    private int TooLong(HttpContext context)
    {
        Log.TooLong(_log, RawBody.Limit);
        _meter.Refused(RefusalReason.TooLong);
        context.Response.Headers.Connection = "close";
        return StatusCodes.Status413PayloadTooLarge;
    }

    /// <summary>Why the request is not believed to be Slack's; null when it is.</summary>
    private RefusalReason? Doubt(HttpContext context, string timestamp, RawBody body, DateTimeOffset receivedAt)
    {
        if (_secret.Length == 0)
        {
            Log.NoSecret(_log);
            return RefusalReason.Signature;
        }

        if (Signature.SentAt(timestamp) is not { } sentAt)
        {
            Log.Unsigned(_log);
            return RefusalReason.Signature;
        }

        var signature = One(context.Request.Headers, "X-Slack-Signature");
        if (!Signature.Check(_secret, timestamp, signature, body.WithPrefix))
        {
            Log.WrongSignature(_log);
            return RefusalReason.Signature;
        }

        var skew = receivedAt - sentAt;
        if (skew.Duration() > TimeSpan.FromSeconds(60)) Log.Skew(_log, skew.TotalSeconds);
        if (skew.Duration() > Signature.Tolerance) return RefusalReason.Signature;
        if (_signatures.Claim(Signature.Digest(signature))) return null;
        Log.Replay(_log);
        return RefusalReason.Replay;
    }

    private async ValueTask<int> Form(HttpContext context, Dictionary<string, string> form, DateTimeOffset receivedAt)
    {
        if (form.TryGetValue("payload", out var payload))
        {
            return Parse(Encoding.UTF8.GetBytes(payload)) is { ValueKind: JsonValueKind.Object } json
                ? await Pump(context, Delivered(context, DeliveryKind.Interaction, receivedAt) with { Payload = json })
                : StatusCodes.Status400BadRequest;
        }

        return form.ContainsKey("command")
            ? await Pump(context, Delivered(context, DeliveryKind.Command, receivedAt) with { Form = form })
            : StatusCodes.Status400BadRequest;
    }

    private async ValueTask<int> EventOrChallenge(HttpContext context, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        if (Parse(body) is not { ValueKind: JsonValueKind.Object } json) return StatusCodes.Status400BadRequest;
        if (Json.Text(json, "type") != "url_verification")
            return await Pump(context, Delivered(context, DeliveryKind.Event, receivedAt) with { Payload = json });
        if (Json.Text(json, "challenge") is not { } challenge) return StatusCodes.Status400BadRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(challenge, context.RequestAborted);
        return StatusCodes.Status200OK;
    }

    private static Delivery Delivered(HttpContext context, DeliveryKind kind, DateTimeOffset receivedAt) => new()
    {
        Kind = kind,
        ReceivedAt = receivedAt,
        RetryAttempt = int.TryParse(One(context.Request.Headers, "X-Slack-Retry-Num"), out var attempt) ? attempt : 0,
        RetryReason = One(context.Request.Headers, "X-Slack-Retry-Reason"),
    };

    private async ValueTask<int> Pump(HttpContext context, Delivery delivery)
    {
        var ack = await _pump.Accept(delivery);
        if (!ack.Taken)
        {
            // Whoever stands between repeats the same bytes, to be taken then.
            _signatures.Forget(Signature.Digest(One(context.Request.Headers, "X-Slack-Signature")));
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (ack.Body.IsEmpty) return StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = ack.Body.Length;
        // Short, and dropped by the server itself when nobody is there any more.
        await context.Response.Body.WriteAsync(ack.Body, CancellationToken.None);
        return StatusCodes.Status200OK;
    }

    private JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            Log.Malformed(_log, e);
            _meter.Refused(RefusalReason.Malformed);
            return null;
        }
    }

    /// <summary>A header that came once; one that came twice is as good as none.</summary>
    private static string One(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var values) && values.Count == 1 ? values[0] ?? "" : "";
}
