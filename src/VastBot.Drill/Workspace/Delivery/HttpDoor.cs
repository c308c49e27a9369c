using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Workspace.Delivery;

/// <summary>HTTP mode: signed requests to the app's own address.</summary>
internal sealed class HttpDoor : IDoor, IDisposable
{
    private readonly HttpClient _http;
    private readonly WorkspaceOptions _options;
    private readonly Faults _faults;
    private readonly Uri _target;

    public HttpDoor(WorkspaceOptions options, Faults faults, Uri target)
    {
        if (!target.IsLoopback) throw new ArgumentException($"The practice workspace speaks to this machine only, not to {target.Host}.", nameof(target));
        (_options, _faults, _target) = (options, faults, target);
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    }

    public bool IsOpen => true;

    public Task WhenOpen(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<Ack> Send(Envelope envelope, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.AckWithin, _options.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(Request(envelope), both.Token);
            var body = await response.Content.ReadAsStringAsync(both.Token);
            if (_faults.LateAcks) return new Ack(false, Problem: "http_timeout");
            var final = response.Headers.TryGetValues("X-Slack-No-Retry", out var values) && values.Contains("1");
            return response.IsSuccessStatusCode ? new Ack(true, Parse(body)) : new Ack(false, Problem: "http_error") { Final = final };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Ack(false, Problem: "http_timeout");
        }
        catch (HttpRequestException)
        {
            return new Ack(false, Problem: "connection_failed");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Slack's signature over a body, version 0.</summary>
    public static string Sign(string secret, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body];
        return "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    private HttpRequestMessage Request(Envelope envelope)
    {
        var (type, text) = envelope.Kind switch
        {
            "events_api" => ("application/json", envelope.Payload.ToJsonString()),
            "slash_commands" => ("application/x-www-form-urlencoded", Form(envelope.Payload.Select(p => (p.Key, p.Value?.ToString() ?? "")))),
            _ => ("application/x-www-form-urlencoded", Form([("payload", envelope.Payload.ToJsonString())])),
        };
        var body = Encoding.UTF8.GetBytes(text);
        var timestamp = _options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, _target) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", Sign(PracticeIds.SigningSecret, timestamp, body));
        if (envelope.Attempt == 0) return request;
        request.Headers.Add("X-Slack-Retry-Num", envelope.Attempt.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Retry-Reason", envelope.Reason);
        return request;
    }

    private static string Form(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(f => $"{Encode(f.Name)}={Encode(f.Value)}"));

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static System.Text.Json.JsonElement? Parse(string body) =>
        body.Length == 0 ? null
        : JsonReading.TryParse(body) is { ValueKind: System.Text.Json.JsonValueKind.Object } json ? json
        : new JsonObject { ["text"] = body }.ToElement();
}
