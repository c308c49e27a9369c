using System.Net;
using VastBot.Runbook.Model;

namespace VastBot.Runbook.Outside.Http;

/// <summary>One attempt at one call, within its limits. Whatever goes wrong outside is a value; only the caller's own cancellation is an exception.</summary>
internal sealed class OutsideHttp(IHttpClientFactory clients, Clocks clocks)
{
    public async Task<HttpAnswer> Send(string client, Func<HttpRequestMessage> request, HttpLimits limits, CancellationToken ct)
    {
        var start = clocks.Wire.GetTimestamp();
        using var deadline = new CancellationTokenSource(limits.Deadline, clocks.Wire);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
        Uri? address = null;
        Uri? home = null;
        HttpResponseMessage? begun = null;
        // Once the headers are there the status is known, whatever becomes of the body.
        HttpAnswer Failed(HttpTrouble trouble, string why) => new()
        {
            Trouble = trouble,
            Why = why,
            Status = (int?)begun?.StatusCode,
            MediaType = begun?.Content.Headers.ContentType?.MediaType ?? "",
            Address = address ?? new Uri("about:blank"),
            Took = clocks.Wire.GetElapsedTime(start),
        };
        try
        {
            for (var hops = 0; ; hops++)
            {
                using var message = request();
                address = message.RequestUri = address ?? message.RequestUri!;
                home ??= limits.Configured ?? address;
                var away = !string.Equals(address.IdnHost, home.IdnHost, StringComparison.OrdinalIgnoreCase);
                if (away && !PublicAddress.MayBe(address)) throw new InsideAddressException(address.IdnHost);
                using var response = await clients.CreateClient(away ? ClientNames.Elsewhere : client).SendAsync(message, HttpCompletionOption.ResponseHeadersRead, linked.Token);
                begun = response;
                if (limits.MaxRedirects > 0 && Redirect(response, address) is { } next)
                {
                    if (hops == limits.MaxRedirects) return Failed(HttpTrouble.Redirected, $"it redirects more than {limits.MaxRedirects} times");
                    if (next.Scheme != "https" && next.Scheme != address.Scheme)
                        return Failed(HttpTrouble.Redirected, "it redirects to an unencrypted address");
                    address = next;
                    begun = null;
                    continue;
                }

                var body = await Read(response, limits.MaxBytes, linked.Token);
                if (body is null) return Failed(HttpTrouble.TooLarge, $"its answer is larger than {limits.MaxBytes / 1024} KiB");
                return new HttpAnswer
                {
                    Status = (int)response.StatusCode,
                    MediaType = response.Content.Headers.ContentType?.MediaType ?? "",
                    Body = body.Value,
                    Address = address,
                    Took = clocks.Wire.GetElapsedTime(start),
                };
            }
        }
        catch (Exception) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (Exception) when (deadline.IsCancellationRequested)
        {
            return Failed(HttpTrouble.TimedOut, $"no answer within {limits.Deadline.TotalSeconds:0.#} s");
        }
        catch (Exception e)
        {
            var (trouble, why) = Classify(e, address);
            return Failed(trouble, why);
        }
    }

    private static Uri? Redirect(HttpResponseMessage response, Uri from) =>
        response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect
            or HttpStatusCode.PermanentRedirect && response.Headers.Location is { } location
        && Uri.TryCreate(from, location, out var to) && to.Scheme is "http" or "https"
            ? to
            : null;

    private static async Task<ReadOnlyMemory<byte>?> Read(HttpResponseMessage response, int max, CancellationToken ct)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        using var body = new MemoryStream();
        var block = new byte[16 * 1024];
        while (await stream.ReadAsync(block, ct) is > 0 and var read)
        {
            if (body.Length + read > max) return null;
            body.Write(block, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static (HttpTrouble Trouble, string Why) Classify(Exception e, Uri? address)
    {
        var where = address is null ? "" : $" ({address.Authority})";
        return e switch
        {
            { } inside when inside is InsideAddressException || inside.InnerException is InsideAddressException => (HttpTrouble.Redirected, $"it leads to {address?.IdnHost}, which is inside the network, and nothing from outside may send us there"),
            HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => (HttpTrouble.NameUnknown, $"the name {address?.Host} is not known"),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => (HttpTrouble.Tls, $"no secure connection could be made{where}"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError } =>
                (HttpTrouble.Refused, $"the connection was refused or no way leads there{where}"),
            HttpRequestException { HttpRequestError: HttpRequestError.ResponseEnded } or HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded } =>
                (HttpTrouble.CutOff, "the connection broke off in the middle of the answer"),
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.HttpProtocolError }
                or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse } => (HttpTrouble.Garbage, "what came back is not HTTP"),
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => (HttpTrouble.TooLarge, "its headers are larger than this program reads"),
            InvalidDataException => (HttpTrouble.Garbage, "its answer could not be unpacked"),
            IOException or HttpRequestException { InnerException: IOException } => (HttpTrouble.CutOff, $"the connection broke off{where}"),
            HttpRequestException refused => (HttpTrouble.NotSent, $"the call could not be made: {refused.Message}"),
            _ => (HttpTrouble.NotSent, $"the call could not be made ({e.GetType().Name})"),
        };
    }
}
