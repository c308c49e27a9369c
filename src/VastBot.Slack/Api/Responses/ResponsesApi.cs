using System.Net.Http.Headers;
using System.Text.Json;

namespace VastBot.Slack;

internal sealed class ResponsesApi(SlackWire wire, TrustedHosts hosts, SlackApiOptions options, TimeProvider time) : IResponsesApi
{
    private const string Method = "response_url";
    private const int MostAttempts = 3;

    /// <summary>A person waits for this answer: what Slack holds back longer is told as an error instead.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ResponseUses _uses = new(time);

    public int Left(Uri responseUrl, DateTimeOffset receivedAt) => _uses.Left(responseUrl, receivedAt);

    public async Task Post(Uri responseUrl, DateTimeOffset receivedAt, ResponseMessage response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responseUrl);
        ArgumentNullException.ThrowIfNull(response);
        if (!hosts.MayAnswer(responseUrl))
            throw SlackWire.Fail(Method, "foreign_host", SlackErrorClass.OurBug, "the address belongs neither to Slack nor to the host of Slack:ApiUrl; nothing was sent there");
        if (response.Message is { } message) LocalCheck.Refuse(Method, BlockKit.Check(message));
        else if (!response.DeleteOriginal) throw new ArgumentException("There must be a message, or DeleteOriginal.", nameof(response));
        for (var attempt = 1; ; attempt++)
        {
            if (!_uses.Take(responseUrl, receivedAt)) throw SlackWire.Fail(Method, "used_up", SlackErrorClass.State, "Slack allows five answers within 30 minutes");
            var pause = TimeSpan.FromSeconds(0.5 * attempt);
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, responseUrl) { Content = Body(response) };
                await wire.Exchange(Method, request, options.Timeout, Accept, cancellationToken);
                return;
            }
            catch (SlackException e) when (e.Code == SlackWire.NotSent)
            {
                // Nothing left the house: the use was none, and trying again repeats nothing.
                _uses.GiveBack(responseUrl);
                if (attempt == MostAttempts) throw;
            }
            catch (SlackException e) when (e.Class == SlackErrorClass.RateLimited && attempt < MostAttempts && e.Error.RetryAfter is { } wait && wait <= LongestPause)
            {
                // Slack took nothing, so nothing can come twice.
                _uses.GiveBack(responseUrl);
                pause = wait;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private static ByteArrayContent Body(ResponseMessage response)
    {
        var body = new ResponseBody
        {
            ResponseType = response.InChannel ? "in_channel" : "ephemeral",
            Text = response.Message?.Text,
            Blocks = response.Message is { Blocks: { Count: > 0 } blocks } ? blocks : null,
            ReplaceOriginal = response.ReplaceOriginal,
            DeleteOriginal = response.DeleteOriginal ? true : null,
            ThreadTs = response.ThreadTs,
            UnfurlLinks = response.Message?.UnfurlLinks,
            UnfurlMedia = response.Message?.UnfurlMedia,
        };
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, SlackJson.Wire.ResponseBody));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        return content;
    }

    /// <summary>
    /// Here status codes speak, and any 2xx is well whatever its body; but some failures come as 200 with <c>ok: false</c>.
    /// </summary>
    private async Task<bool> Accept(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (!response.IsSuccessStatusCode || SlackWire.SaysNotOk(bytes)) throw new SlackException(wire.Refused(Method, response, bytes));
        return true;
    }
}
