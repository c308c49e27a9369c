using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Storing.Storms;

/// <summary>A process is killed again and again while it appends and delivers; then everything must be there, once, in order.</summary>
public sealed class Surviving_kill_9(ITestOutputHelper output)
{
    /// <summary>For one life, or without any progress while the rest is delivered; far more than either takes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public Task Twenty_times(string provider) => Storm(provider, kills: 20);

    [Long]
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public Task Two_hundred_times(string provider) => Storm(provider, kills: 200);

    private async Task Storm(string provider, int kills)
    {
        await using var bench = await RecordBench.On(provider);
        await using var world = await StormWorld.Start();
        bench.Settings["Storage:OutboxLease"] = "00:00:01";
        bench.Settings["Storage:OutboxPoll"] = "00:00:00.1";
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var committed = new List<string>();
        try
        {
            for (var life = 1; life <= kills; life++)
                committed.AddRange(await Live(bench, world, $"{life}", (StormMoment)random.Next(3), after: random.Next(1, 30)));
            output.WriteLine(await Drain(bench, world));
            await Check(bench, world, committed);
        }
        finally
        {
            output.WriteLine($"seed {seed}: {committed.Count} commits seen, {world.Keys.Count} keys delivered, {world.Repeats} repeats that the world dropped");
        }
    }

    /// <summary>One process's life, up to the given moment. What it said was committed.</summary>
    private static async Task<IReadOnlyList<string>> Live(RecordBench bench, StormWorld world, string life, StormMoment moment, int after)
    {
        var program = typeof(StormProcess).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "storm", JsonSerializer.Serialize(bench.Settings), $"{world.Address}", life])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var left = after;
        void Pass(StormMoment passed)
        {
            if (passed == moment && Interlocked.Decrement(ref left) == 0) process.Kill();
        }

        world.Passing = Pass;
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var committed = new List<string>();
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("INC-", StringComparison.Ordinal) && line.EndsWith('.')) committed.Add(line[..^1]);
                Pass(StormMoment.AfterCommit);
            }

            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            world.Passing = _ => { };
            if (!process.HasExited) process.Kill();
        }

        Assert.True(process.ExitCode == 137, $"It ended by itself, with {process.ExitCode}.");
        return committed;
    }

    /// <summary>Delivers what is left, however much that is; says how much that was.</summary>
    private static async Task<string> Drain(RecordBench bench, StormWorld world)
    {
        var (began, progress) = (TimeProvider.System.GetTimestamp(), TimeProvider.System.GetTimestamp());
        await using var last = StormProcess.Start(bench.Settings, world.Address);
        var rows = await Left(last);
        await last.Dispatcher.StartAsync(Ct);
        for (var left = rows; (await last.Query<string>("select lane from outbox_lane limit 1")).Count > 0;)
        {
            if (await Left(last) is var now && now < left) (left, progress) = (now, TimeProvider.System.GetTimestamp());
            Assert.True(TimeProvider.System.GetElapsedTime(progress) < Patience, $"{left} of {rows} rows are left, and nothing more is delivered.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Ct);
        }

        await last.Dispatcher.StopAsync(Ct);
        return string.Create(CultureInfo.InvariantCulture, $"{rows} rows were left, delivered in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s");
    }

    private static async Task<int> Left(RecordProcess process) => (int)(await process.Query<long>("select count(*) from outbox_row where finished_at is null"))[0];

    private static async Task Check(RecordBench bench, StormWorld world, IReadOnlyList<string> committed)
    {
        var process = bench.Start();
        var incidents = await process.Incidents.ListOpen(null, Ct);
        Assert.Equal([1, 2, 3], incidents.Select(incident => incident.Id.Number));
        Assert.Empty(await process.Query<string>("select key from outbox_row where finished_at is null or trouble is not null"));

        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in incidents.Select(incident => incident.Id))
        {
            var entries = await process.Journal.Read(StreamId.Of(id), 0, Ct);
            Assert.Equal(Enumerable.Range(1, entries.Count), entries.Select(entry => entry.Version));
            var notes = entries.Where(entry => entry.Event is NoteAdded).ToLookup(entry => entry.By.Kind == AuthorKind.Bot);
            Assert.Subset(
                notes[false].Select(entry => $"{id} {entry.Version} {((NoteAdded)entry.Event).Text}").ToHashSet(),
                committed.Where(line => line.StartsWith($"{id} ", StringComparison.Ordinal)).ToHashSet());

            JournalEntry[] told = [.. entries.Where(entry => entry.By.Kind != AuthorKind.Bot)];
            Assert.Equal(told.Select(entry => $"{id}/{entry.Version}/{id}/work/it").Order(), notes[true].Select(entry => ((NoteAdded)entry.Event).Text).Order());
            foreach (var target in new[] { "chat", "page", "work" })
            {
                Assert.Equal(told.Select(entry => entry.Version), world.Lanes[$"{id}/{target}"]);
                expected.UnionWith(told.Select(entry => $"{id}/{entry.Version}/{id}/{target}/it"));
            }

            Assert.Equal(world.Lanes[$"{id}/card"].Order(), world.Lanes[$"{id}/card"]);
            Assert.True(world.Lanes[$"{id}/card"][^1] >= told[^1].Version);
        }

        Assert.Equal(expected.Order(), world.Keys.Where(key => !key.Contains("/card/", StringComparison.Ordinal)).Order());
    }
}
