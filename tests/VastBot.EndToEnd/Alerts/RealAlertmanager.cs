using System.Diagnostics;
using System.Net.Http.Json;
using VastBot.Testing;

namespace VastBot.EndToEnd.Alerts;

/// <summary>The installed Alertmanager, on loopback, with a folder of its own; it tells one webhook of every change within a second.</summary>
internal sealed class RealAlertmanager : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-alertmanager-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private Process? _process;

    public static async Task<RealAlertmanager> Start(Uri webhook, string token)
    {
        var alertmanager = new RealAlertmanager();
        try
        {
            await alertmanager.Begin(webhook, token);
            return alertmanager;
        }
        catch
        {
            await alertmanager.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says what Prometheus says of one alert; over when it has an end.</summary>
    public async Task Raise(string name, string instance, string summary, DateTimeOffset starts, DateTimeOffset? ends = null)
    {
        var alert = new
        {
            labels = new Dictionary<string, string> { ["alertname"] = name, ["instance"] = instance, ["severity"] = "critical" },
            annotations = new Dictionary<string, string> { ["summary"] = summary },
            startsAt = starts,
            endsAt = ends,
        };
        using var answer = await _http.PostAsJsonAsync(new Uri("api/v2/alerts", UriKind.Relative), new[] { alert }, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) _process.Kill();
        if (_process is not null) await _process.WaitForExitAsync();
        _process?.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task Begin(Uri webhook, string token)
    {
        var file = Path.Combine(_folder.FullName, "alertmanager.yml");
        await File.WriteAllTextAsync(file, $$"""
            route: { receiver: vastbot, group_by: [alertname], group_wait: 1s, group_interval: 1s, repeat_interval: 1h }
            receivers:
              - name: vastbot
                webhook_configs:
                  - { url: "{{webhook}}", http_config: { authorization: { type: Bearer, credentials: "{{token}}" } } }
            """);
        var address = $"127.0.0.1:{FreePort.Find()}";
        _http.BaseAddress = new Uri($"http://{address}/");
        string[] options = [$"--config.file={file}", $"--storage.path={Path.Combine(_folder.FullName, "data")}", $"--web.listen-address={address}", "--cluster.listen-address=", "--log.level=error"];
        _process = Process.Start(new ProcessStartInfo("prometheus-alertmanager", options) { WorkingDirectory = _folder.FullName, UseShellExecute = false })!;
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (!await IsReady(patience.Token)) await often.WaitForNextTickAsync(patience.Token);
    }

    private async Task<bool> IsReady(CancellationToken patience)
    {
        if (_process!.HasExited) Assert.Fail($"Alertmanager ended with {_process.ExitCode}.");
        try
        {
            using var answer = await _http.GetAsync(new Uri("-/ready", UriKind.Relative), patience);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
