using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using VastBot.Testing;

namespace VastBot.EndToEnd.Fixtures;

/// <summary>The installed Prometheus, on loopback, with a folder of its own; it scrapes one exporter every second and remembers the hour before.</summary>
internal sealed class RealPrometheus : IAsyncDisposable
{
    public const string User = "practice";
    public const string Password = "practice";

    // The password above, by bcrypt.
    private const string PasswordHash = "$2b$05$abcdefghijklmnopqrstuuKn7uzIKAg0L/dJan11LD1ZWjz/sDC/.";
    private const string Job = "integration";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vastbot-prometheus-");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private Process? _process;

    private RealPrometheus(int port)
    {
        Address = new Uri($"http://127.0.0.1:{port}/");
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{User}:{Password}")));
    }

    public Uri Address { get; }

    public static async Task<RealPrometheus> Start(ErrorExporter exporter, bool withLogin = false)
    {
        var prometheus = new RealPrometheus(FreePort.Find());
        try
        {
            await prometheus.Prepare(exporter, withLogin);
            await prometheus.Expect("up == 1");
            return prometheus;
        }
        catch
        {
            await prometheus.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks until the query has a result.</summary>
    public async Task Expect(string query)
    {
        using var patience = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        while (!await Holds(query, patience.Token)) await often.WaitForNextTickAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) _process.Kill();
        if (_process is not null) await _process.WaitForExitAsync();
        _process?.Dispose();
        _http.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task Prepare(ErrorExporter exporter, bool withLogin)
    {
        var data = Path.Combine(_folder.FullName, "data");
        await System.IO.File.WriteAllTextAsync(File("history.txt"), exporter.History(Job));
        var command = new Command(_folder.FullName, new Dictionary<string, string>());
        Assert.Equal(0, (await command.Run("promtool", "tsdb", "create-blocks-from", "openmetrics", File("history.txt"), data)).Code);
        await System.IO.File.WriteAllTextAsync(File("prometheus.yml"), $$"""
            global: { scrape_interval: 1s }
            scrape_configs:
              - job_name: {{Job}}
                static_configs: [{ targets: ["{{exporter.Address.Authority}}"] }]
            """);
        await System.IO.File.WriteAllTextAsync(File("web.yml"), withLogin ? $"basic_auth_users: {{ {User}: '{PasswordHash}' }}\n" : "");
        string[] options =
        [
            $"--config.file={File("prometheus.yml")}", $"--web.config.file={File("web.yml")}", $"--web.listen-address={Address.Authority}",
            $"--storage.tsdb.path={data}", "--log.level=error",
        ];
        _process = Process.Start(new ProcessStartInfo("prometheus", options) { WorkingDirectory = _folder.FullName, UseShellExecute = false })!;
    }

    private string File(string name) => Path.Combine(_folder.FullName, name);

    private async Task<bool> Holds(string query, CancellationToken patience)
    {
        if (_process!.HasExited) Assert.Fail($"Prometheus ended with {_process.ExitCode}.");
        try
        {
            var answer = await _http.GetStringAsync(new Uri(Address, "api/v1/query?query=" + Uri.EscapeDataString(query)), patience);
            return JsonNode.Parse(answer)!["data"]!["result"]!.AsArray().Count > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
