using System.Net.Http.Headers;
using System.Text.Json;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.PagerDuty;

/// <summary>PagerDuty's Events API v2: one attempt at one event.</summary>
internal sealed class PagerDutyClient(OutsideHttp http)
{
    private static readonly HttpLimits Limits = new(TimeSpan.FromSeconds(10), MaxBytes: 64 * 1024);

    public async Task<PagerDutyAnswer> Send(Uri server, PagerDutyEvent happened, CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(happened);
        var answer = await http.Send(ClientNames.PagerDuty, () => Request(server, body), Limits, cancellationToken);
        return answer switch
        {
            { Trouble: not null } => new(false, Passes: true, answer.Why),
            { Status: 202 } => new(true, false, ""),
            { Status: 400 } => new(false, Passes: false, "PagerDuty finds the event invalid (400): check PagerDuty:RoutingKey"),
            { Status: 429 } => new(false, Passes: true, "PagerDuty asks to slow down (429)"),
            { Status: >= 500 } => new(false, Passes: true, $"PagerDuty answers {answer.Status}"),
            _ => new(false, Passes: false, $"PagerDuty answers {answer.Status}: check PagerDuty:Url"),
        };
    }

    private static HttpRequestMessage Request(Uri server, byte[] body) => new(HttpMethod.Post, server.Below("v2/enqueue"))
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
    };
}
