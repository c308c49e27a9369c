using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VastBot.Runbook.Outside.Http;
using VastBot.Runbook.Outside.StatusPage;

namespace VastBot.Runbook.Outside.Publishing;

/// <summary>Atlassian Statuspage's management API: one attempt at one call each.</summary>
internal sealed class StatuspageApi(OutsideHttp http)
{
    /// <summary>Under this name of ours the marks stand; the API takes objects only.</summary>
    private const string Ours = "vastbot";

    /// <summary>The API allows a call a second over a minute, and says of no other time.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    /// <summary>The newest incidents, whether open or not.</summary>
    public Task<StatuspageAnswer> List(StatuspageAccount account, CancellationToken cancellationToken) =>
        Send(account, HttpMethod.Get, "incidents?limit=100", body: null, cancellationToken);

    public Task<StatuspageAnswer> Get(StatuspageAccount account, string incident, CancellationToken cancellationToken) =>
        Send(account, HttpMethod.Get, $"incidents/{Uri.EscapeDataString(incident)}", body: null, cancellationToken);

    public Task<StatuspageAnswer> Create(StatuspageAccount account, StatuspagePost post, CancellationToken cancellationToken) =>
        Send(account, HttpMethod.Post, "incidents", Body(post), cancellationToken);

    public Task<StatuspageAnswer> Update(StatuspageAccount account, string incident, StatuspagePost post, CancellationToken cancellationToken) =>
        Send(account, HttpMethod.Patch, $"incidents/{Uri.EscapeDataString(incident)}", Body(post), cancellationToken);

    private async Task<StatuspageAnswer> Send(StatuspageAccount account, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        var address = account.ApiUrl.Below($"pages/{Uri.EscapeDataString(account.PageId)}/{path}");
        var answer = await http.Send(
            ClientNames.StatuspageApi,
            () => new HttpRequestMessage(method, address)
            {
                Headers = { Authorization = new AuthenticationHeaderValue("OAuth", account.ApiKey) },
                Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"),
            },
            new HttpLimits(account.Deadline, MaxBytes: 16 * 1024 * 1024),
            cancellationToken);
        return Read(answer);
    }

    private static string Body(StatuspagePost post) => new JsonObject
    {
        ["incident"] = new JsonObject
        {
            ["name"] = post.Name,
            ["status"] = post.Status,
            ["impact_override"] = post.Impact,
            ["body"] = post.Body,
            ["component_ids"] = new JsonArray([.. post.Components.Keys.Select(id => (JsonNode)id)]),
            ["components"] = Object(post.Components),
            ["deliver_notifications"] = post.Notify,
            ["metadata"] = new JsonObject { [Ours] = Object(post.Marks) },
        },
    }.ToJsonString();

    private static JsonObject Object(IReadOnlyDictionary<string, string> values) =>
        new(values.Select(value => KeyValuePair.Create<string, JsonNode?>(value.Key, value.Value)));

    private static StatuspageAnswer Read(HttpAnswer answer) => answer switch
    {
        { Trouble: HttpTrouble.NameUnknown or HttpTrouble.Tls or HttpTrouble.Redirected } => new() { Trouble = $"Statuspage cannot be reached: {answer.Why}", Passes = true },
        { Trouble: not null, Status: null or (>= 200 and < 300) or >= 500 } => new() { Trouble = $"Statuspage gave no whole answer: {answer.Why}", Passes = true },
        { Status: 401 } => new() { Trouble = "Statuspage refuses the key (401): set StatusPage:ApiKey to a valid one" },
        { Status: 403 } => new() { Trouble = "Statuspage does not let this key write to the page (403): check StatusPage:ApiKey and StatusPage:PageId" },
        { Status: 404 } => new() { Trouble = "Statuspage knows no such page or incident (404): check StatusPage:PageId", IsGone = true },
        { Status: 420 or 429 } => new() { Trouble = $"Statuspage asks to slow down ({answer.Status})", Passes = true, After = Pace },
        { Status: 408 or >= 500 } => new() { Trouble = $"Statuspage answers {answer.Status}", Passes = true },
        { IsSuccess: true } => Entries(answer),
        _ => new() { Trouble = $"Statuspage refuses it ({answer.Status}){Reason(answer)}" },
    };

    private static StatuspageAnswer Entries(HttpAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            JsonElement[] found = document.RootElement.ValueKind == JsonValueKind.Array ? [.. document.RootElement.EnumerateArray()] : [document.RootElement];
            return new() { Entries = [.. found.Select(Entry).OfType<StatuspageEntry>()] };
        }
        catch (JsonException)
        {
            return new() { Trouble = "what came back is not Statuspage's JSON", Passes = true };
        }
    }

    private static StatuspageEntry? Entry(JsonElement incident)
    {
        if (incident.Text("id") is not { Length: > 0 } id) return null;
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (incident.TryGetProperty("metadata", out var metadata) && metadata.ValueKind == JsonValueKind.Object
            && metadata.TryGetProperty(Ours, out var ours) && ours.ValueKind == JsonValueKind.Object)
            foreach (var mark in ours.EnumerateObject().Where(mark => mark.Value.ValueKind == JsonValueKind.String)) marks[mark.Name] = mark.Value.GetString()!;
        return new(id, incident.Link("shortlink"), marks);
    }

    /// <summary><c>{"message":…}</c> or <c>{"error":…}</c>; either may be a list.</summary>
    private static string Reason(HttpAnswer answer)
    {
        try
        {
            using var document = JsonDocument.Parse(answer.Body);
            foreach (var name in (string[])["message", "error"])
            {
                if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(name, out var reason)) continue;
                var text = reason.ValueKind == JsonValueKind.String ? reason.GetString() : reason.ToString();
                return $": {(text!.Length > 300 ? text[..300] : text)}";
            }
        }
        catch (JsonException)
        {
            // Not in its own words; the number says enough.
        }

        return "";
    }
}
