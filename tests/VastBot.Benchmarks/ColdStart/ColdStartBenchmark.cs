using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Servers;

namespace VastBot.Benchmarks.ColdStart;

/// <summary>From the start of the process to the first acknowledged command: all of VastBot beside a bare Bolt app.</summary>
internal static class ColdStartBenchmark
{
    public static async Task Run(Options options)
    {
        var published = await Published.Folder(options);
        await SourceTree.InstallBolt();
        await using var stub = await Stub.Start();
        var vastBot = SlackServer.VastBot(published, stub.Address);
        var help = Path.GetTempFileName();
        await using (var server = vastBot.Start()) await File.WriteAllTextAsync(help, (await server.FirstAck()).Help);
        Row[] rows = [new(vastBot), new(SlackServer.Bolt(stub.Address, help)), new(SlackServer.TunedFloor(help))];
        // Once unseen, so that the files of all are in the page cache.
        foreach (var row in rows) await Once(row.Server);
        await Rounds.Run(options.Number("rounds", 9), rows, async row =>
        {
            var (first, cpu, rss) = await Once(row.Server);
            row.First.Add(first);
            row.Cpu.Add(cpu);
            row.Rss.Add(rss);
        });
        var table = new Table("process", "first ack ms", "x Bolt", "CPU ms", "memory MiB");
        foreach (var row in rows) table.Row(row.Server.Name, row.First.Say(), row.First.Over(rows[1].First).Say("N2"), row.Cpu.Say(), row.Rss.Say());
        table.Print("Cold start to the first acknowledged command");
        File.Delete(help);
    }

    private static async Task<(double First, double Cpu, double Rss)> Once(SlackServer which)
    {
        await using var server = which.Start();
        var (first, _) = await server.FirstAck();
        return (first, ProcessFigures.Cpu(server.Pid), ProcessFigures.Rss(server.Pid));
    }

    private sealed record Row(SlackServer Server)
    {
        public Samples First { get; } = new();

        public Samples Cpu { get; } = new();

        public Samples Rss { get; } = new();
    }
}
