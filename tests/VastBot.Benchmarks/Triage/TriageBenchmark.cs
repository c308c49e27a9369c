using VastBot.Benchmarks.Measuring;
using VastBot.Benchmarks.Outside;
using VastBot.Benchmarks.Subjects;

namespace VastBot.Benchmarks.Triage;

/// <summary>A whole triage beside the slowest of its probes, and beside the runbook's own script.</summary>
internal static class TriageBenchmark
{
    private static readonly LogSize[] Sizes = [new(1, 200, 1), new(50, 200, 1), new(500, 200, 1)];

    public static async Task Run(Options options)
    {
        await using var stub = await Stub.Start();
        await stub.Fill(Sizes[0]);
        await using var subject = await Subject.Start(stub);
        var first = await subject.Do("triage");
        await subject.Do("read 1");
        Console.Error.WriteLine(string.Join(' ', first.Found[1..]));
        var table = new Table("log", "subject", "wall ms", "x slowest probe alone", "errors found");
        foreach (var size in Sizes) await Measure(stub, subject, size, options.Number("rounds", 5), table);
        table.Row(Sizes[0].ToString(), "VastBot, the process's first triage", $"{first.Milliseconds:N0}", "", "");
        table.Print("Triage");
    }

    private static async Task Measure(Stub stub, Subject subject, LogSize size, int rounds, Table table)
    {
        await stub.Fill(size);
        var wanted = ErrorLines.Newest(size.Lines, size.Every, size.Pods);
        List<Row> rows =
        [
            new("slowest probe alone (the log, plainly read)", () => Ours(subject, "read 1", wanted)),
            new("the log by curl", async () => ((await Script.Run(Script.LogAlone(stub))).Milliseconds, "-")),
            new("VastBot's error-logs probe alone", () => Ours(subject, "probe", wanted)),
            new("VastBot, whole triage", () => Ours(subject, "triage", wanted)),
            new("runbook as written", () => Runbook(stub, false, wanted)),
            new("runbook with --tail=-1", () => Runbook(stub, true, wanted)),
        ];
        await Rounds.Run(rounds, rows, async row =>
        {
            var (milliseconds, found) = await row.Once();
            row.Wall.Add(milliseconds);
            row.Found = found;
        });
        foreach (var row in rows) table.Row(size.ToString(), row.Name, row.Wall.Say(), row.Wall.Over(rows[0].Wall).Say("N2"), row.Found);
    }

    private static async Task<(double, string)> Ours(Subject subject, string command, IReadOnlyList<string> wanted)
    {
        var outcome = await subject.Do(command);
        return (outcome.Milliseconds, outcome.Found[0] == "-" ? "-" : ErrorLines.Found(outcome.Found[0].Split(','), wanted));
    }

    private static async Task<(double, string)> Runbook(Stub stub, bool everyLine, IReadOnlyList<string> wanted)
    {
        var (milliseconds, lines) = await Script.Run(Script.Triage(stub, everyLine));
        return (milliseconds, ErrorLines.Found(lines.Select(line => $"0:{ErrorLines.NumberIn(line)}"), wanted));
    }

    private sealed record Row(string Name, Func<Task<(double, string)>> Once)
    {
        public Samples Wall { get; } = new();

        public string Found { get; set; } = "";
    }
}
