using System.Text.Json;
using VastBot.Runbook.Outside.Http;

namespace VastBot.Runbook.Outside.ServiceHealth;

/// <summary>The integration's own health endpoint, in the shapes that such endpoints have.</summary>
internal sealed class ServiceHealthClient(OutsideHttp http)
{
    public async Task<HealthAnswer> Read(Uri url, string service, TimeSpan deadline, CancellationToken ct)
    {
        var answer = await http.Send(ClientNames.ServiceHealth, () => Request(url), new HttpLimits(deadline), ct);
        var (isObject, overall, named) = answer.Trouble is null ? Parse(answer.Body, service) : default;
        return new HealthAnswer
        {
            Status = answer.Status,
            Trouble = answer.Trouble,
            Why = answer.Why,
            IsObject = isObject,
            Overall = overall,
            Service = named,
            Latency = answer.Took,
        };
    }

    private static HttpRequestMessage Request(Uri url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/json, */*;q=0.1");
        return request;
    }

    private static (bool IsObject, string? Overall, string? Service) Parse(ReadOnlyMemory<byte> body, string service)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return default;
            return (true, Word(root), Find(root, service) is { } found ? Word(found) : null);
        }
        catch (JsonException)
        {
            return default;
        }
        catch (InvalidOperationException)
        {
            // A text with half a character in it cannot be read; the status still counts.
            return (true, null, null);
        }
    }

    private static JsonElement? Find(JsonElement root, string service)
    {
        if (!root.TryGetProperty("services", out var services)) return null;
        if (services.ValueKind == JsonValueKind.Array)
            return services.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object).FirstOrDefault(s => Named(s, service)) is { ValueKind: JsonValueKind.Object } entry ? entry : null;
        if (services.ValueKind != JsonValueKind.Object) return null;
        foreach (var entry in services.EnumerateObject())
            if (entry.Name.Equals(service, StringComparison.OrdinalIgnoreCase)) return entry.Value;
        return null;
    }

    private static bool Named(JsonElement entry, string service) =>
        entry.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String && service.Equals(name.GetString(), StringComparison.OrdinalIgnoreCase);

    private static string? Word(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return value.ValueKind is JsonValueKind.String ? value.GetString() : Literal(value);
        foreach (var name in (ReadOnlySpan<string>)["status", "state", "health", "healthy", "ok"])
            if (value.TryGetProperty(name, out var word) && word.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null))
                return word.ValueKind == JsonValueKind.String ? word.GetString() : Literal(word);
        return null;
    }

    private static string? Literal(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
