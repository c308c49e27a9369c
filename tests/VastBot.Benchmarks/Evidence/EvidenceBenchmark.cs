using System.Globalization;
using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Subjects;

namespace VastBot.Benchmarks.Evidence;

/// <summary>A bundle of gigabytes of logs (masked, hashed, packed) beside <c>kubectl logs</c> into a file, and into <c>gzip -1</c> with its hash.</summary>
internal static class EvidenceBenchmark
{
    private const int Pods = 4;

    public static async Task Run(Options options)
    {
        var folder = options.Text("folder", Path.Combine(Path.GetTempPath(), $"vastbot-evidence-{Environment.ProcessId}"));
        Directory.CreateDirectory(folder);
        var table = new Table("log", "subject", "wall s", "MB/s", "x kubectl > file", "CPU s", "extra memory MiB", "found");
        await using var stub = await Stub.Start();
        try
        {
            foreach (var secrets in new[] { false, true })
                await Measure(stub, new LogSize(options.Number("megabytes", 2000) / Pods, 200, Pods, secrets), folder, options.Number("rounds", 3), table);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        table.Print("Evidence");
    }

    private static async Task Measure(Stub stub, LogSize size, string folder, int rounds, Table table)
    {
        // Warm by a small log: what a large one needs more is then seen.
        await stub.Fill(new LogSize(1, 200, 1));
        await using var collector = await Subject.Start(stub);
        for (var i = 0; i < 3; i++) await collector.Do($"collect {Path.Combine(folder, "warm.tar.gz")}");
        await stub.Fill(size);
        List<Row> rows =
        [
            new("kubectl logs > file", () => Theirs(Script.Save(stub, Path.Combine(folder, "kubectl.log")))),
            new("kubectl logs | gzip -1, sha256sum", () => Theirs(Script.Save(stub, "/dev/stdout").Replace("> /dev/stdout", $"| gzip -1 | tee {Path.Combine(folder, "kubectl.gz")} | sha256sum > /dev/null", StringComparison.Ordinal))),
            new("VastBot's bundle", () => Ours(collector, size, Path.Combine(folder, "bundle.tar.gz"))),
        ];
        await Rounds.Run(rounds, rows, row => row.Measure(size));
        foreach (var row in rows)
            table.Row(size.ToString(), row.Name, row.Wall.Say("N1"), row.Speed.Say(), row.Wall.Over(rows[0].Wall).Say("N2"), row.Cpu.Say("N1"), row.Extra.Say(), row.Found);
    }

    private static async Task<(Subject.Outcome, string)> Ours(Subject subject, LogSize size, string path)
    {
        var outcome = await subject.Do($"collect {path}");
        var (logs, masked, missing, packed) = (Number(outcome, 0), Number(outcome, 1), Number(outcome, 2), Number(outcome, 3));
        var lines = size.Lines * size.Pods;
        var whole = size.Secrets ? masked >= size.Lines / size.Every * size.Pods : logs == lines * StubLog.LineLength;
        return (outcome, $"{(whole && missing == 0 ? "all of it" : "NOT ALL")}, {masked} masked, packed {packed / 1e6:F0} MB");
    }

    private static long Number(Subject.Outcome outcome, int place) => long.Parse(outcome.Found[place], CultureInfo.InvariantCulture);

    private static async Task<(Subject.Outcome, string)> Theirs(string line)
    {
        var (milliseconds, _) = await Script.Run(line);
        return (new Subject.Outcome(milliseconds, double.NaN, double.NaN, double.NaN, []), "-");
    }

    private sealed record Row(string Name, Func<Task<(Subject.Outcome, string)>> Once)
    {
        public Samples Wall { get; } = new();

        public Samples Speed { get; } = new();

        public Samples Cpu { get; } = new();

        public Samples Extra { get; } = new();

        public string Found { get; private set; } = "";

        public async Task Measure(LogSize size)
        {
            var (outcome, found) = await Once();
            Wall.Add(outcome.Milliseconds / 1000);
            Speed.Add(size.Megabytes * size.Pods / (outcome.Milliseconds / 1000));
            Cpu.Add(outcome.Cpu / 1000);
            Extra.Add(outcome.Extra);
            Found = found;
            Console.Error.WriteLine($"{size}: {Name}: {outcome.Milliseconds / 1000:F1} s, {outcome.Extra:F0} MiB, {found}");
        }
    }
}
