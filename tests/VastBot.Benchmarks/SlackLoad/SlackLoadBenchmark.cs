using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Servers;

namespace VastBot.Benchmarks.SlackLoad;

/// <summary>Signed <c>/vast help</c> over HTTP: VastBot, Bolt and the floor, each alone on core 0, wrk on core 1.</summary>
internal static class SlackLoadBenchmark
{
    public static async Task Run(Options options)
    {
        var published = await Published.Folder(options);
        await SourceTree.InstallBolt();
        await using var stub = await Stub.Start();
        var vastBot = SlackServer.VastBot(published, stub.Address);
        var help = await Help(vastBot);
        SlackServer[] all = [vastBot, SlackServer.Bolt(stub.Address, help), SlackServer.TunedFloor(help)];
        Row[] rows = [.. all.Where(s => s.Name.Contains(options.Text("only", ""), StringComparison.Ordinal)).Select(s => new Row(s.Name, s.Start(core: 0)))];
        try
        {
            foreach (var row in rows) await row.WarmUp(options.Number("warm-up", 8));
            await Rounds.Run(options.Number("rounds", 5), rows, row => row.Measure(options.Number("seconds", 8)));
            Print(rows);
        }
        finally
        {
            foreach (var row in rows) await row.Server.DisposeAsync();
            File.Delete(help);
        }
    }

    /// <summary>VastBot's own answer in a file, for the others to give.</summary>
    private static async Task<string> Help(SlackServer vastBot)
    {
        await using var server = vastBot.Start();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, (await server.FirstAck()).Help);
        return file;
    }

    private static void Print(Row[] rows)
    {
        var table = new Table(["figure", .. rows.Select(r => r.Name)]);
        table.Row(["requests/s, 32 connections", .. rows.Select(r => r.PerSecond.Say())]);
        foreach (var other in rows[1..]) table.Row([$"... {rows[0].Name} x {other.Name}", rows[0].PerSecond.Over(other.PerSecond).Say("N2"), .. rows[1..].Select(_ => "")]);
        table.Row(["p50 ms", .. rows.Select(r => r.P50.Say("N2"))]);
        table.Row(["p99 ms", .. rows.Select(r => r.P99.Say("N2"))]);
        foreach (var other in rows[1..]) table.Row([$"... {rows[0].Name} x {other.Name}", rows[0].P99.Over(other.P99).Say("N2"), .. rows[1..].Select(_ => "")]);
        table.Row(["server CPU, us/request", .. rows.Select(r => r.Cpu.Say("N1"))]);
        table.Row(["memory idle -> after load, MiB", .. rows.Select(r => $"{r.Idle:N0} -> {r.Rss:N0}")]);
        table.Row(["... at its peak", .. rows.Select(r => $"{r.Peak:N0}")]);
        table.Row(["answers that were no help", .. rows.Select(r => $"{r.Errors}")]);
        table.Row(["bytes logged per request", .. rows.Select(r => $"{r.Logged:N0}")]);
        table.Print("Signed /vast help over HTTP");
    }

    private sealed record Row(string Name, RunningServer Server)
    {
        private double _requests;

        public Samples PerSecond { get; } = new();

        public Samples P50 { get; } = new();

        public Samples P99 { get; } = new();

        public Samples Cpu { get; } = new();

        public double Idle { get; private set; }

        public double Rss { get; private set; }

        public double Peak { get; private set; }

        public long Errors { get; private set; }

        public double Logged => Server.Logged / _requests;

        public async Task WarmUp(int seconds)
        {
            await Server.FirstAck();
            Idle = ProcessFigures.Rss(Server.Pid);
            _requests += (await Wrk.Run(Server.Address, 32, seconds)).Requests;
        }

        public async Task Measure(int seconds)
        {
            var cpu = ProcessFigures.Cpu(Server.Pid);
            var result = await Wrk.Run(Server.Address, 32, seconds);
            Cpu.Add((ProcessFigures.Cpu(Server.Pid) - cpu) * 1000 / result.Requests);
            PerSecond.Add(result.PerSecond);
            P50.Add(result.P50);
            P99.Add(result.P99);
            Errors += result.Errors;
            _requests += result.Requests;
            (Rss, Peak) = (ProcessFigures.Rss(Server.Pid), ProcessFigures.PeakRss(Server.Pid));
            Console.Error.WriteLine($"{Name}: {result}");
        }
    }
}
