using System.Globalization;
using System.Net;
using System.Net.Sockets;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Servers;

namespace VastBot.Benchmarks.Cost;

/// <summary>What it costs to have a bot run: until it is ready, while nothing happens, and on disk; all of VastBot beside a bare Bolt app.</summary>
internal static class CostBenchmark
{
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(15);

    public static async Task Run(Options options)
    {
        var idle = TimeSpan.FromSeconds(options.Number("idle", 60));
        var published = await Published.Folder(options);
        await SourceTree.InstallBolt();
        await using var stub = await Stub.Start();
        var help = Path.GetTempFileName();
        var port = FreePort();
        var vastBot = SlackServer.VastBot(published, stub.Address);
        var watched = vastBot with { Environment = own => new(vastBot.Environment(own)) { ["Web__PrivateUrl"] = $"http://127.0.0.1:{port}" } };
        await using (var server = vastBot.Start()) await File.WriteAllTextAsync(help, (await server.FirstAck()).Help);
        Row[] rows =
        [
            new(watched, new Uri($"http://127.0.0.1:{port}/readyz"), DiskUse.Of(published)),
            new(SlackServer.Bolt(stub.Address, help), null, DiskUse.Of(SourceTree.Bolt)),
        ];
        await Rounds.Run(options.Number("rounds", 3), rows, row => Once(row, idle));
        var table = new Table("process", "ready ms", "memory MiB", "of it private", "CPU ms a minute", "on disk MiB");
        foreach (var row in rows) table.Row(row.Server.Name, row.Ready.Say(), row.Rss.Say(), row.Own.Say(), row.Cpu.Say(), row.Disk.ToString("N0", CultureInfo.InvariantCulture));
        table.Print($"The cost of a bot to which nothing happens for {idle.TotalSeconds:0} s");
        Console.WriteLine($"\nThe runtimes beside them: .NET and ASP.NET Core {DiskUse.OfRuntime():N0} MiB, Node {DiskUse.OfProgram("node"):N0} MiB. Bolt is ready when it acknowledges.");
        File.Delete(help);
    }

    private static async Task Once(Row row, TimeSpan idle)
    {
        await using var server = row.Server.Start();
        row.Ready.Add(row.Readiness is { } page ? await Answers(server, page) : (await server.FirstAck()).Milliseconds);
        await Task.Delay(Settle, TimeProvider.System);
        var before = ProcessFigures.Cpu(server.Pid);
        await Task.Delay(idle, TimeProvider.System);
        row.Cpu.Add((ProcessFigures.Cpu(server.Pid) - before) / idle.TotalMinutes);
        row.Rss.Add(ProcessFigures.Rss(server.Pid));
        row.Own.Add(ProcessFigures.Private(server.Pid));
    }

    private static async Task<double> Answers(RunningServer server, Uri page)
    {
        using var http = new HttpClient();
        while (server.Age < TimeSpan.FromSeconds(60))
        {
            try
            {
                using var answer = await http.GetAsync(page);
                if (answer.IsSuccessStatusCode) return server.Age.TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }

        throw new InvalidOperationException("It was never ready.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record Row(SlackServer Server, Uri? Readiness, double Disk)
    {
        public Samples Ready { get; } = new();

        public Samples Rss { get; } = new();

        public Samples Own { get; } = new();

        public Samples Cpu { get; } = new();
    }
}
