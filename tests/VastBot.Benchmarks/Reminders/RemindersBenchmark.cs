using System.Globalization;
using VastBot.Benchmarks.Measuring;

namespace VastBot.Benchmarks.Reminders;

/// <summary>VastBot's reminders beside bare Quartz: the same store, the same settings, each subject in a process of its own with an empty store.</summary>
internal static class RemindersBenchmark
{
    public static async Task Run(Options options)
    {
        await Measure(options, "SQLite, write-ahead log", server: "");
        if (options.Text("postgres", "") is { Length: > 0 } server) await Measure(options, "PostgreSQL", server);
    }

    private static async Task Measure(Options options, string store, string server)
    {
        var (pending, open) = (options.Number("pending", 10_000), options.Number("open", 1_000));
        List<Row> rows = [new("bare Quartz", "quartz"), new("VastBot", "vastbot")];
        await Rounds.Run(options.Number("rounds", 3), rows, async row =>
        {
            var figures = await Ask("reminders-subject", "--subject", row.Subject, "--pending", $"{pending}", "--postgres", server);
            row.Rate.Add(figures[0]);
            row.Half.Add(figures[1]);
            row.Most.Add(figures[2]);
        });
        var table = new Table("subject", "stored/s", "x bare Quartz", "late p50 ms", "x bare Quartz", "late p99 ms", "x bare Quartz");
        foreach (var row in rows)
        {
            table.Row(
                row.Name, row.Rate.Say(), row.Rate.Over(rows[0].Rate).Say("N2"),
                row.Half.Say("N1"), row.Half.Over(rows[0].Half).Say("N2"), row.Most.Say("N1"), row.Most.Over(rows[0].Most).Say("N2"));
        }

        table.Print(string.Create(CultureInfo.InvariantCulture, $"Reminders, {store}: {pending:N0} pending"));
        if (open == 0) return;
        var sweeps = await Ask("reminders-subject", "--subject", "vastbot", "--open", $"{open}", "--postgres", server);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"\nThe sweep over {open:N0} open incidents: {sweeps[0]:N0} ms where every firing is missing, {sweeps[1]:N0} ms where nothing changed."));
    }

    /// <summary>Stored per second, lateness at the half and at 99 %; or two sweeps in milliseconds.</summary>
    private static async Task<double[]> Ask(params string[] words)
    {
        await using var child = Child.Self(words);
        return [.. (await child.Line()).Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
    }

    private sealed record Row(string Name, string Subject)
    {
        public Samples Rate { get; } = new();

        public Samples Half { get; } = new();

        public Samples Most { get; } = new();
    }
}
