using System.Diagnostics;
using System.Globalization;
using VastBot.Benchmarks.Measuring;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;

namespace VastBot.Benchmarks.Record;

/// <summary>Listing, reading and appending in a record of years: each look at another incident, taken at random.</summary>
internal static class RecordBenchmark
{
    private const int WarmUp = 50;

    public static async Task Run(Options options)
    {
        var (incidents, events, open, looks) = (options.Number("incidents", 100_000), options.Number("events", 200), options.Number("open", 100), options.Number("looks", 1000));
        var table = new Table("database", "what", "median ms", "p99 ms", "most ms");
        await Measure(FilledRecord.InFile(options.Text("folder", Path.GetTempPath())), "SQLite");
        if (options.Text("postgres", "") is { Length: > 0 } server) await Measure(FilledRecord.OnServer(server), "PostgreSQL");
        table.Print(string.Create(CultureInfo.InvariantCulture, $"{incidents:N0} incidents of {events:N0} events, {open:N0} of them open; {looks:N0} looks each"));

        async Task Measure(FilledRecord filling, string name)
        {
            await using var record = filling;
            var watch = Stopwatch.StartNew();
            await record.Fill(incidents, events, open);
            Console.Error.WriteLine($"{name} filled in {watch.Elapsed.TotalSeconds:N0} s, {record.Size}");
            foreach (var (what, look) in Looks(record.Incidents, incidents))
            {
                var samples = await Time(look, looks);
                table.Row(name, what, samples.Median.ToString("N2", CultureInfo.InvariantCulture), samples.At(0.99).ToString("N2", CultureInfo.InvariantCulture), samples.Values.Max().ToString("N2", CultureInfo.InvariantCulture));
            }
        }
    }

    private static IEnumerable<(string What, Func<Task> Look)> Looks(IIncidents record, int incidents)
    {
        var random = new Random(1);
        IncidentId Any() => new(random.Next(1, incidents + 1));
        yield return ("list the open ones", () => record.ListOpen(null, CancellationToken.None));
        yield return ("list those open in one environment", () => record.ListOpen("staging", CancellationToken.None));
        yield return ("list the newest 20", () => record.ListNewest(20, Any(), CancellationToken.None));
        yield return ("one card", () => record.Find(Any(), CancellationToken.None));
        yield return ("which incident's channel is it", () => record.InChannel($"C{Any().Number}", CancellationToken.None));
        yield return ("append a note", () => record.Change(Any(), null, Author.Person("U0000RESPONDER"), [new NoteAdded("looked again", default, null)], CancellationToken.None));
    }

    private static async Task<Samples> Time(Func<Task> look, int looks)
    {
        for (var i = 0; i < WarmUp; i++) await look();
        var samples = new Samples();
        for (var i = 0; i < looks; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await look();
            samples.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return samples;
    }
}
