using System.Globalization;
using System.Net;
using System.Text;
using VastBot.Drill.Workspace;
using VastBot.Drill.Workspace.Delivery;

namespace VastBot.EndToEnd.Soak;

/// <summary><c>/vast note</c> as Slack sends it over HTTP, for a test that is the balancer itself.</summary>
internal static class SignedNote
{
    private static int _triggers;

    /// <summary>Null where nobody answered.</summary>
    public static async Task<HttpStatusCode?> Send(HttpClient http, Uri bot, string text, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> form = new()
        {
            ["team_id"] = PracticeIds.Team,
            ["channel_id"] = PracticeIds.Ops,
            ["channel_name"] = "ops",
            ["user_id"] = PracticeIds.Responder,
            ["user_name"] = "responder",
            ["command"] = PracticeIds.Command,
            ["text"] = $"note INC-1 {text}",
            ["api_app_id"] = PracticeIds.App,
            ["response_url"] = "http://127.0.0.1:9/nowhere",
            ["trigger_id"] = $"{now}.{Interlocked.Increment(ref _triggers)}.note",
        };
        using var content = new FormUrlEncodedContent(form);
        var body = await content.ReadAsByteArrayAsync(cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot, "slack/events"));
        request.Content = new StringContent(Encoding.UTF8.GetString(body), Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", now);
        request.Headers.Add("X-Slack-Signature", HttpDoor.Sign(PracticeIds.SigningSecret, now, body));
        try
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
