using System.Net.Http.Headers;
using System.Text.Json;

namespace VastBot.Slack;

/// <summary>One attempt at one call over HTTP.</summary>
internal sealed class SlackWire(HttpClient http, SlackApiOptions options, TimeProvider time)
{
    /// <summary>Code of an attempt that never reached Slack: nothing can have happened there.</summary>
    public const string NotSent = "not_sent";

    private const long MostBytes = 32 * 1024 * 1024;

    public async Task<SlackAnswer> Send(SlackMethod method, Form form, string token, CancellationToken cancellationToken)
    {
        if (token.Length == 0) throw Fail(method.Name, "not_authed", SlackErrorClass.AuthenticationStop, "no token is configured for this method");
        var address = new Uri(options.ApiUrl, method.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form.ToContent() };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Exchange(method.Name, request, options.Timeout, async (response, ct) => Read(method.Name, response, await response.Content.ReadAsByteArrayAsync(ct)), cancellationToken);
    }

    /// <summary>
    /// Sends a request with a deadline and reads the answer inside it; everything that can go wrong below becomes a
    /// <see cref="SlackException"/>.
    /// </summary>
    public async Task<T> Exchange<T>(
        string method, HttpRequestMessage request, TimeSpan deadline, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!;
        if (options.LoopbackOnly && !address.IsLoopback) throw Fail(method, "foreign_host", SlackErrorClass.OurBug, $"only loopback addresses may be called, not {address.Host}");
        using var timeout = new CancellationTokenSource(deadline, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            RefuseRedirect(method, address, response);
            await response.Content.LoadIntoBufferAsync(MostBytes, both.Token);
            return await read(response, both.Token);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException && !both.IsCancellationRequested)
        {
            // Connecting alone took too long (the handler's own limit): nothing was sent.
            throw Fail(method, NotSent, SlackErrorClass.Transient, "no connection in time", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Fail(method, "timeout", SlackErrorClass.Transient, $"no answer within {deadline.TotalSeconds:0.#} s", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Fail(method, Reached(e) ? "network" : NotSent, SlackErrorClass.Transient, e.Message, e);
        }
    }

    public static SlackException Fail(string method, string code, SlackErrorClass errorClass, string message, Exception? inner = null) =>
        new(new SlackError { Method = method, Code = code, Class = errorClass, Messages = [Redaction.Clean(message)] }, inner);

    /// <summary>What an address outside the Web API refused with, where status codes count.</summary>
    public SlackError Refused(string method, HttpResponseMessage response, byte[] bytes) =>
        Parse(bytes) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out _)
            ? SlackErrorReader.FromJson(method, response, body, time)
            : SlackErrorReader.FromGarbage(method, response, bytes, time);

    /// <summary>Whether a body is JSON with <c>ok: false</c>.</summary>
    public static bool SaysNotOk(byte[] bytes) =>
        Parse(bytes) is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("ok", out var ok) && ok.ValueKind == JsonValueKind.False;

    private SlackAnswer Read(string method, HttpResponseMessage response, byte[] bytes)
    {
        if (Parse(bytes) is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("ok", out var ok) || ok.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw new SlackException(SlackErrorReader.FromGarbage(method, response, bytes, time));
        if (ok.ValueKind == JsonValueKind.False || !response.IsSuccessStatusCode)
            throw new SlackException(SlackErrorReader.FromJson(method, response, body, time)) { Answer = body };
        var scopes = response.Headers.TryGetValues("X-OAuth-Scopes", out var granted)
            ? string.Join(',', granted).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        return new SlackAnswer(method, body, scopes, response.Headers.Date);
    }

    private static JsonElement? Parse(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A redirect would carry the arguments to a host that nobody chose.</summary>
    private static void RefuseRedirect(string method, Uri asked, HttpResponseMessage response)
    {
        var followed = response.RequestMessage?.RequestUri is { } answered && answered != asked;
        if (followed || (int)response.StatusCode is >= 300 and < 400)
            throw Fail(method, "redirected", SlackErrorClass.OurBug, $"the server redirects to {response.Headers.Location?.GetLeftPart(UriPartial.Authority) ?? "another address"}; check Slack:ApiUrl");
    }

    private static bool Reached(Exception error) => error is not HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
    };
}
