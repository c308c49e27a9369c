using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Servers;

/// <summary>How one of the compared servers is started.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Command">Program and arguments, by port.</param>
/// <param name="Environment">By port.</param>
internal sealed record SlackServer(string Name, Func<int, string[]> Command, Func<int, Dictionary<string, string>> Environment)
{
    public const string Secret = "benchmark-signing-secret";

    public static SlackServer VastBot(string published, Uri outside, bool socket = false) => new(
        "VastBot",
        // Published with the runtime in it, it starts itself.
        _ => File.Exists(Path.Combine(published, "libcoreclr.so")) ? [Path.Combine(published, "VastBot"), "run"] : ["dotnet", Path.Combine(published, "VastBot.dll"), "run"],
        port => new Dictionary<string, string>
        {
            ["Slack__Mode"] = socket ? "Socket" : "Http",
            ["Slack__ApiUrl"] = new Uri(outside, "/slack/").ToString(),
            ["Slack__BotToken"] = "xoxb-benchmark",
            ["Slack__AppToken"] = "xapp-1-A0BENCHMARK-1-benchmark",
            ["Slack__SigningSecret"] = Secret,
            ["Environments__production__Health__Url"] = new Uri(outside, "/health").ToString(),
            ["Storage__Path"] = Path.Combine(Path.GetTempPath(), $"benchmark-{System.Environment.ProcessId}", string.Create(CultureInfo.InvariantCulture, $"{port}.db")),
            ["Web__Url"] = $"http://127.0.0.1:{port}",
            ["Web__PrivateUrl"] = "http://127.0.0.1:0",
            ["Web__RequestsPerSecond"] = "1000000",
        });

    public static SlackServer Bolt(Uri outside, string help) => new(
        "Bolt for JavaScript",
        _ => ["node", Path.Combine(SourceTree.Bolt, "app.js")],
        port => new Dictionary<string, string>
        {
            ["NODE_ENV"] = "production",
            ["BENCHMARK_SLACK"] = new Uri(outside, "/slack/").ToString(),
            ["BENCHMARK_SECRET"] = Secret,
            ["BENCHMARK_HELP"] = help,
            ["BENCHMARK_PORT"] = string.Create(CultureInfo.InvariantCulture, $"{port}"),
        });

    public static SlackServer TunedFloor(string help) => new(
        "tuned floor",
        port => [Path.Combine(AppContext.BaseDirectory, "VastBot.Benchmarks"), "floor", "--port", string.Create(CultureInfo.InvariantCulture, $"{port}"), "--help", help],
        _ => new Dictionary<string, string> { ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "0", ["BENCHMARK_SECRET"] = Secret });

    /// <summary>Starts it, on one core if wanted; what it logs goes to a file.</summary>
    public RunningServer Start(int? core = null)
    {
        var port = FreePort();
        var log = Path.Combine(Path.GetTempPath(), $"benchmark-{System.Environment.ProcessId}-{port}.log");
        string[] command = core is { } c ? ["taskset", "-c", string.Create(CultureInfo.InvariantCulture, $"{c}"), .. Command(port)] : Command(port);
        var child = Child.Start("bash", ["-c", $"exec \"$@\" >> {log} 2>&1", "-", .. command], Environment(port));
        return new RunningServer(child, port, log);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
