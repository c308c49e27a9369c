using System.Diagnostics;
using System.Text.Json;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Incidents.Events;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Runbook.Tests.Storing;
using VastBot.Runbook.Tests.Storing.Storms;

namespace VastBot.Runbook.Tests.Features.Reminders.Storms;

/// <summary>Processes that remind and are killed, one database, and the world that outlives them.</summary>
internal sealed class ReminderStorm(RecordBench bench, StormWorld world) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<Process> _processes = [];

    public static async Task<ReminderStorm> On(string provider)
    {
        var storm = new ReminderStorm(await RecordBench.On(provider), await StormWorld.Start());
        storm.Settings["Storage:OutboxPoll"] = "00:00:00.2";

        // No draft before: a promise that is due in a second is a prompt and nothing else.
        storm.Settings["Reminders:BeforeDue"] = "00:00:00";
        storm.Settings["Reminders:QuietHours:P4"] = "off";
        return storm;
    }

    public Dictionary<string, string?> Settings => bench.Settings;

    public StormWorld World => world;

    public Process Launch(string name, int incidents, double from, double within)
    {
        var program = typeof(RemindingProcess).Assembly.Location;
        string[] arguments = [program, "remind", JsonSerializer.Serialize(Settings), $"{world.Address}", name, $"{incidents}", FormattableString.Invariant($"{from}"), FormattableString.Invariant($"{within}")];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _processes.Add(process);
        return process;
    }

    /// <summary>Reads until the process has said so many lines, or has ended.</summary>
    public static async Task Hear(Process process, int lines)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        for (var i = 0; i < lines && await process.StandardOutput.ReadLineAsync(patience.Token) is not null; i++)
        {
        }
    }

    public static async Task Kill(Process process)
    {
        process.Kill();
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 137, $"It ended by itself, with {process.ExitCode}.");
    }

    /// <summary>Waits until the world has heard so many prompts.</summary>
    public async Task Heard(int prompts)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (world.Arrivals.Count < prompts) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
    }

    /// <summary>
    /// Every incident was prompted for once, in the journal and in the world. How late each prompt arrived; a slow machine may declare after
    /// what it promised, and then it counts from there.
    /// </summary>
    public async Task<IReadOnlyList<TimeSpan>> Check()
    {
        var process = bench.Start();
        var open = await process.Incidents.ListOpen(null, TestContext.Current.CancellationToken);
        var late = new List<TimeSpan>();
        foreach (var id in open.Select(incident => incident.Id))
        {
            var entries = await process.Journal.Read(StreamId.Of(id), 0, TestContext.Current.CancellationToken);
            var reminded = Assert.Single(entries, entry => entry.Event is Reminded);
            var due = ((Reminded)reminded.Event).Due;
            late.Add(world.Arrivals[Key(id, reminded.Version)] - (due > entries[0].At ? due : entries[0].At));
        }

        Assert.Equal(open.Count, world.Arrivals.Count);
        return late;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }

        await world.DisposeAsync();
        await bench.DisposeAsync();
    }

    private static string Key(IncidentId id, int version) => $"{id}/{version}/{id}/reminder-prompts/update/{version}";
}
