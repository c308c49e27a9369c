using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Subjects;

namespace VastBot.Benchmarks.Logs;

/// <summary>The error-logs probe beside reading the log alone, and beside kubectl, grep and tail.</summary>
internal static class LogsBenchmark
{
    private static readonly LogSize[] Sizes = [new(50, 200, 1), new(500, 200, 1), new(50, 1000, 1), new(500, 1000, 1), new(500, 100_000, 1), new(50, 200, 3), new(50, 1000, 3)];

    public static async Task Run(Options options)
    {
        await using var stub = await Stub.Start();
        var table = new Table("log", "subject", "wall ms", "x reading alone", "CPU ms", "extra memory MiB", "allocated MB", "newest errors found");
        foreach (var size in Sizes.Where(s => options.Text("only", s.ToString()) == s.ToString())) await Measure(stub, size, options.Number("rounds", 5), !options.Has("no-kubectl"), table);
        table.Print("Error logs");
    }

    private static async Task Measure(Stub stub, LogSize size, int rounds, bool kubectl, Table table)
    {
        // Warm by a small log: what a large one needs more is then seen.
        await stub.Fill(new LogSize(1, 200, 1));
        await using var reader = await Subject.Start(stub);
        await using var prober = await Subject.Start(stub);
        for (var i = 0; i < 3; i++) _ = (await reader.Do("read 1"), await prober.Do("probe"));

        await stub.Fill(size);
        var wanted = ErrorLines.Newest(size.Lines, size.Every, size.Pods);
        List<Row> rows =
        [
            new("reading alone", () => Ours(reader, $"read {size.Pods}", wanted)),
            new("VastBot's probe", () => Ours(prober, "probe", wanted)),
        ];
        if (kubectl) rows.Add(new("kubectl, grep, tail", () => Theirs(stub, wanted)));
        await Rounds.Run(rounds, rows, row => row.Measure());
        foreach (var row in rows)
        {
            table.Row(size.ToString(), row.Name, row.Wall.Say(), row.Wall.Over(rows[0].Wall).Say("N2"), row.Cpu.Say(), row.Extra.Say("N1"), row.Allocated.Say("N1"), row.Found);
            Console.Error.WriteLine($"{size}: {row.Name} {row.Wall.Say()} ms, x {row.Wall.Over(rows[0].Wall).Say("N2")}, {row.Cpu.Say()} CPU ms, {row.Extra.Say("N1")} MiB, {row.Found}");
        }
    }

    private static async Task<(Subject.Outcome, string)> Ours(Subject subject, string command, IReadOnlyList<string> wanted)
    {
        var outcome = await subject.Do(command);
        return (outcome, outcome.Found[0] == "-" ? "-" : ErrorLines.Found(outcome.Found[0].Split(','), wanted));
    }

    private static async Task<(Subject.Outcome, string)> Theirs(Stub stub, IReadOnlyList<string> wanted)
    {
        var (milliseconds, lines) = await Script.Run(Script.Logs(stub));
        // kubectl does not say which pod a line is from; a line of the right number counts.
        var numbers = wanted.Select(w => w[(w.IndexOf(':', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        var found = lines.Count(line => numbers.Contains(ErrorLines.NumberIn(line)));
        return (new Subject.Outcome(milliseconds, double.NaN, double.NaN, double.NaN, []), $"{found} of {wanted.Count}");
    }

    private sealed record Row(string Name, Func<Task<(Subject.Outcome, string)>> Once)
    {
        public Samples Wall { get; } = new();

        public Samples Cpu { get; } = new();

        public Samples Extra { get; } = new();

        public Samples Allocated { get; } = new();

        public string Found { get; private set; } = "";

        public async Task Measure()
        {
            var (outcome, found) = await Once();
            Wall.Add(outcome.Milliseconds);
            Cpu.Add(outcome.Cpu);
            Extra.Add(outcome.Extra);
            Allocated.Add(outcome.Allocated);
            Found = found;
        }
    }
}
