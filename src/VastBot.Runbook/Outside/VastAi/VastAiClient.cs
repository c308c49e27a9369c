using System.Text.Json;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.VastAi;

/// <summary>Vast.ai's API: the one cheap call that tells whether a key works.</summary>
internal sealed class VastAiClient(OutsideHttp http)
{
    public Task<VastAiAnswer> ReadAccount(Uri api, string key, TimeSpan deadline, CancellationToken ct) => Read(api, "users/current/", key, deadline, ct);

    /// <summary>Any one thing that is read: what becomes of it tells whether the key may.</summary>
    public async Task<VastAiAnswer> Read(Uri api, string path, string key, TimeSpan deadline, CancellationToken ct)
    {
        var answer = await http.Send(ClientNames.VastAi, () => Request(api.Below(path), key), new HttpLimits(deadline), ct);
        var body = answer.Trouble is null ? Parse(answer) : null;
        return new VastAiAnswer
        {
            Status = answer.Status,
            Trouble = answer.Trouble,
            Words = answer.Trouble is null ? Refusal(answer, body) : answer.Why,
            IsHtml = answer.IsHtml || (body is null && answer.Text.TrimStart().StartsWith('<')),
            IsObject = body is not null,
            Credit = answer.IsSuccess && body is { } account ? Number(account, "credit") ?? Number(account, "balance") : null,
            Latency = answer.Took,
        };
    }

    private static HttpRequestMessage Request(Uri address, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Headers.Accept.ParseAdd("application/json");
        return request;
    }

    private static JsonElement? Parse(HttpAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The API's errors come as <c>msg</c>, <c>message</c>, <c>detail</c> or <c>error</c>, and some as plain text; a web page says nothing.</summary>
    private static string Refusal(HttpAnswer answer, JsonElement? body)
    {
        if (answer.IsSuccess) return "";
        if (body is { } error)
        {
            foreach (var name in (ReadOnlySpan<string>)["msg", "message", "detail", "error"])
                if (Text(error, name) is { } words) return words;
            return "";
        }

        return answer.IsHtml || answer.Text.TrimStart().StartsWith('<') ? "" : answer.Text.Trim();
    }

    private static decimal? Number(JsonElement account, string name)
    {
        if (account.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number) return value.TryGetDecimal(out var number) ? number : null;
        return decimal.TryParse(Text(account, name), System.Globalization.CultureInfo.InvariantCulture, out var written) ? written : null;
    }

    /// <summary>Null also for a text with half a character in it: what cannot be read must not hide the status.</summary>
    private static string? Text(JsonElement body, string name)
    {
        try
        {
            return body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
