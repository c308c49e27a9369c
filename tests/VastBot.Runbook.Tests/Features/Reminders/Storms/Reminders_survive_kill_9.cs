using VastBot.Runbook.Tests.Storing.Storms;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Reminders.Storms;

/// <summary>One process with an SQLite file is killed at random moments while promises fall due; then every prompt came, once.</summary>
public sealed class Reminders_survive_kill_9(ITestOutputHelper output)
{
    private const int PerLife = 4;

    [Fact]
    public Task Ten_times() => Storm(kills: 10);

    [Long]
    [Fact]
    public Task A_hundred_times() => Storm(kills: 100);

    private async Task Storm(int kills)
    {
        await using var storm = await ReminderStorm.On("Sqlite");
        storm.Settings["Storage:OutboxLease"] = "00:00:01";
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var said = 0;
        try
        {
            for (var life = 1; life <= kills; life++) said += await Live(storm, $"{life}", random);
            await using var last = await RemindingProcess.Start(storm.Settings, storm.World.Address);
            await storm.Heard((await last.Incidents.ListOpen(null, TestContext.Current.CancellationToken)).Count);
            await RemindingProcess.Stop(last);
            var late = await storm.Check();
            Assert.True(late.Count >= said);
        }
        finally
        {
            output.WriteLine($"seed {seed}: {storm.World.Arrivals.Count} prompts of {said} promises or more, {storm.World.Repeats} deliveries repeated under the same key");
        }
    }

    /// <summary>One life, cut off at a random moment: while it declares, waits, fires, or delivers. How many promises it said were stored.</summary>
    private static async Task<int> Live(ReminderStorm storm, string name, Random random)
    {
        var process = storm.Launch(name, PerLife, from: 0.3, within: 1);
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (moment, left) = ((StormMoment)random.Next(3), random.Next(1, PerLife + 2));
        storm.World.Passing = passed =>
        {
            if (passed == moment && Interlocked.Decrement(ref left) == 0) heard.TrySetResult();
        };
        var lines = moment == StormMoment.AfterCommit ? random.Next(1, PerLife + 1) : PerLife;
        await ReminderStorm.Hear(process, lines);

        // Somewhere between the declaration and the last prompt; the clock is the dice here, nothing is judged by it.
        var dice = Task.Delay(TimeSpan.FromMilliseconds(random.Next(20, 1_500)), TimeProvider.System);
        await (moment == StormMoment.AfterCommit ? dice : Task.WhenAny(heard.Task, dice));
        await ReminderStorm.Kill(process);
        storm.World.Passing = _ => { };
        return lines;
    }
}
