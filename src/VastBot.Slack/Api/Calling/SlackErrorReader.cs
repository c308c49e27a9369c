using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace VastBot.Slack;

/// <summary>Turns whatever came back that is not <c>ok: true</c> into a <see cref="SlackError"/>.</summary>
internal static class SlackErrorReader
{
    private const int ShownBytes = 500;

    /// <summary>Slack's own <c>ok: false</c>.</summary>
    public static SlackError FromJson(string method, HttpResponseMessage response, JsonElement body, TimeProvider time)
    {
        var messages = Messages(body);
        var code = SlackErrorClasses.Today(Text(body, "error") ?? $"http_{(int)response.StatusCode}", messages);
        var errorClass = response.StatusCode == HttpStatusCode.TooManyRequests ? SlackErrorClass.RateLimited
            : (int)response.StatusCode >= 500 ? SlackErrorClass.Transient
            : SlackErrorClasses.Of(code);
        return new SlackError
        {
            Method = method,
            Code = code,
            Class = errorClass,
            Status = response.StatusCode,
            Needed = Text(body, "needed"),
            Provided = Text(body, "provided"),
            Messages = [.. messages.Select(Redaction.Clean)],
            RetryAfter = RetryAfter(response.Headers, time),
        };
    }

    /// <summary>A page of a proxy's, an empty body, half an answer.</summary>
    public static SlackError FromGarbage(string method, HttpResponseMessage response, ReadOnlySpan<byte> body, TimeProvider time) => new()
    {
        Method = method,
        Code = response.IsSuccessStatusCode ? "not_json" : string.Create(CultureInfo.InvariantCulture, $"http_{(int)response.StatusCode}"),
        Class = (int)response.StatusCode switch
        {
            429 => SlackErrorClass.RateLimited,
            408 or >= 500 or (>= 200 and < 300) => SlackErrorClass.Transient,
            _ => SlackErrorClass.OurBug,
        },
        Status = response.StatusCode,
        Body = Redaction.Clean(Encoding.UTF8.GetString(body[..Math.Min(body.Length, ShownBytes)])),
        RetryAfter = RetryAfter(response.Headers, time),
    };

    /// <summary><c>response_metadata.messages</c> and <c>errors</c>, in Slack's words.</summary>
    public static IReadOnlyList<string> Messages(JsonElement body)
    {
        List<string>? messages = null;
        if (body.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object)
        {
            Collect(metadata, "messages", ref messages);
            Collect(metadata, "warnings", ref messages);
        }

        Collect(body, "errors", ref messages);
        return messages is null ? [] : messages;
    }

    private static void Collect(JsonElement holder, string name, ref List<string>? into)
    {
        if (!holder.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array) return;
        foreach (var item in list.EnumerateArray())
        {
            var text = item.ValueKind == JsonValueKind.String ? item.GetString()! : item.GetRawText();
            if (into?.Contains(text) != true) (into ??= []).Add(text);
        }
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider time) => headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
