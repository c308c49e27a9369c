using System.Diagnostics;
using System.Globalization;
using VastBot.Testing;

namespace VastBot.Runbook.Tests.Features.Reminders.Storms;

/// <summary>
/// Processes share one PostgreSQL and one Quartz cluster; one of them is killed midway. Every prompt comes once, and none later than twice
/// the time in which the cluster notices, and five seconds.
/// </summary>
public sealed class Reminders_in_a_cluster(ITestOutputHelper output)
{
    [Fact]
    public Task Three_processes_and_a_hundred_reminders() => Storm(processes: 3, reminders: 100, from: 2, within: 4, checkIn: 1, takeOver: 2, lease: 3);

    /// <summary>With the settings that VastBot has by itself.</summary>
    [Long]
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public Task A_thousand_reminders(int processes) => Storm(processes, reminders: 1000, from: 20, within: 30, checkIn: 5, takeOver: 10, lease: 15);

    private async Task Storm(int processes, int reminders, int from, int within, int checkIn, int takeOver, int lease)
    {
        await using var storm = await ReminderStorm.On("PostgreSql");
        storm.Settings["Reminders:CheckIn"] = Seconds(checkIn);
        storm.Settings["Reminders:TakeOverAfter"] = Seconds(takeOver);
        storm.Settings["Storage:OutboxLease"] = Seconds(lease);
        var others = Enumerable.Range(1, processes - 1).Select(i => storm.Launch($"{i}", 0, 0, 0)).ToList();
        foreach (var other in others) await ReminderStorm.Hear(other, lines: 1);
        var declares = storm.Launch("declares", reminders, from, within);
        var midway = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        storm.World.Passing = _ =>
        {
            if (storm.World.Arrivals.Count >= reminders / 2) midway.TrySetResult();
        };
        await ReminderStorm.Hear(declares, reminders + 1);
        await midway.Task.WaitAsync(TimeSpan.FromMinutes(2), TimeProvider.System);
        await Kill(declares, others);
        await storm.Heard(reminders);
        var late = (await storm.Check()).Order().ToList();
        var allowed = TimeSpan.FromSeconds((2 * (checkIn + takeOver)) + 5);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{processes} processes, check-in {checkIn} s, take-over {takeOver} s: late p50 {late[late.Count / 2].TotalSeconds:0.00} s, p99 {late[late.Count * 99 / 100].TotalSeconds:0.00} s, worst {late[^1].TotalSeconds:0.00} s of {allowed.TotalSeconds} s allowed; {storm.World.Repeats} repeated under the same key"));
        Assert.Equal(reminders, late.Count);
        Assert.True(late[^1] <= allowed, $"The latest came {late[^1]} late, {allowed} are allowed.");
    }

    /// <summary>The one that declared is as good as any; the others go on.</summary>
    private static async Task Kill(Process one, IReadOnlyList<Process> others)
    {
        await ReminderStorm.Kill(one);
        Assert.All(others, other => Assert.False(other.HasExited));
    }

    private static string Seconds(int seconds) => TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
}
