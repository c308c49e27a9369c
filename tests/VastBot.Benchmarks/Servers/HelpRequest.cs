using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace VastBot.Benchmarks.Servers;

/// <summary><c>/vast help</c> as Slack sends it, with a trigger of its own each time.</summary>
internal static class HelpRequest
{
    private static int _number;

    public static HttpRequestMessage Sign(Uri address, string secret)
    {
        var trigger = string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetTimestamp()}.{Interlocked.Increment(ref _number)}.first");
        var body = "token=unused&team_id=T0BENCHMARK&channel_id=C0BENCHMARK&channel_name=ops&user_id=U0RESPONDER&user_name=responder&command=%2Fvast&text=help"
            + $"&api_app_id=A0BENCHMARK&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT0BENCHMARK%2F1%2Fbenchmark&trigger_id={trigger}";
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        return new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") } },
            Headers = { { "X-Slack-Request-Timestamp", stamp }, { "X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}" } },
        };
    }
}
