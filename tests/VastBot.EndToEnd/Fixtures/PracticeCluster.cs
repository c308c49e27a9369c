using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>The practice cluster as its administrator sees it, beside the bot.</summary>
internal sealed class PracticeCluster(Uri address) : IDisposable
{
    private const string Deployment = "apis/apps/v1/namespaces/vastai/deployments/vastai-integration";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<string?> Secret(string name, string key = "api-key") =>
        (string?)(await Send(HttpMethod.Get, $"api/v1/namespaces/vastai/secrets/{name}"))["data"]?[key] is { } data ? Encoding.UTF8.GetString(Convert.FromBase64String(data)) : null;

    public async Task<string?> Variable(string name) =>
        (string?)(await Container())["env"]!.AsArray().FirstOrDefault(variable => (string?)variable!["name"] == name)?["value"];

    public async Task<string> Image() => (string)(await Container())["image"]!;

    public async Task<long> Generation() => (long)(await Send(HttpMethod.Get, Deployment))["metadata"]!["generation"]!;

    /// <summary>Somebody changes the deployment with an editor.</summary>
    public Task Edit(string patch) => Send(HttpMethod.Patch, $"{Deployment}?fieldManager=kubectl-edit", patch);

    public Task EditSecret(string name, string patch) => Send(HttpMethod.Patch, $"api/v1/namespaces/vastai/secrets/{name}?fieldManager=kubectl-edit", patch);

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> Container() =>
        (await Send(HttpMethod.Get, Deployment))["spec"]!["template"]!["spec"]!["containers"]!.AsArray().First(container => (string?)container!["name"] == "vastai-integration")!;

    private async Task<JsonNode> Send(HttpMethod method, string path, string? strategicPatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Keys.AdminClusterToken);
        if (strategicPatch is not null) request.Content = new StringContent(strategicPatch, Encoding.UTF8, "application/strategic-merge-patch+json");
        using var response = await _http.SendAsync(request, Ct);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))!;
    }
}
