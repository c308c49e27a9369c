using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace VastBot.Drill.Workspace.Interaction;

/// <summary>The addresses by which an app answers without a token: five times within thirty minutes.</summary>
internal sealed class ResponseLinks(TimeProvider time, Uri page, Answers answers)
{
    public const int MostUses = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, ResponseLink> _links = new(StringComparer.Ordinal);

    public string Issue(string family, ResponseLink link)
    {
        var path = $"{family}/{PracticeIds.Team}/{_links.Count + 1}/{Guid.NewGuid():N}";
        _links[path] = link with { IssuedAt = time.GetUtcNow() };
        return new Uri(page, path).AbsoluteUri;
    }

    public async Task Answer(HttpContext http)
    {
        var (status, text) = await Take(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = status == StatusCodes.Status200OK ? "text/plain" : "application/json; charset=utf-8";
        await http.Response.WriteAsync(status == StatusCodes.Status200OK ? text : new JsonObject { ["ok"] = false, ["error"] = text }.ToJsonString());
    }

    private async Task<(int Status, string Text)> Take(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        if (JsonReading.TryParse(await reader.ReadToEndAsync()) is not { ValueKind: JsonValueKind.Object } body) return (400, "invalid_payload");
        if (!_links.TryGetValue(http.Request.Path.Value!.TrimStart('/'), out var link)) return (404, "no_service");
        lock (link)
        {
            if (time.GetUtcNow() - link.IssuedAt > Lifetime) return (404, "expired_url");
            if (link.Uses >= MostUses) return (404, "used_url");
            link.Uses++;
        }

        return answers.Apply(link, body) is { } error ? (error == "no_service" ? 404 : 400, error) : (200, "ok");
    }
}
