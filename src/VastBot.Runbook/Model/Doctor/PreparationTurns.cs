using Microsoft.Extensions.Hosting;

namespace VastBot.Runbook.Model.Doctor;

/// <summary>
/// When things are made ready beside the start: once the doors are open, whoever knocked meanwhile has been answered, and one after the other, so that people find a
/// free core and a free thread. Without a host there are no doors to wait for.
/// </summary>
internal sealed class PreparationTurns(Clocks clocks, IHostApplicationLifetime? lifetime = null, IAtTheDoor? door = null)
{
    /// <summary>What hangs, such as a database or a Slack that does not answer, holds the next one up no longer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whoever knocked while the doors were shut comes in meanwhile.</summary>
    public static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private Task _before = Task.CompletedTask;

    /// <summary>Runs it when it is its turn. At the program's end that is at once; the token tells.</summary>
    public async Task Run(Func<Task> prepare, CancellationToken stopping)
    {
        await DoorsAreOpen(stopping);
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            var before = Interlocked.Exchange(ref _before, mine.Task);
            await before.WaitAsync(Patience, clocks.Wire, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await prepare();
        }
        finally
        {
            mine.SetResult();
        }
    }

    private async Task DoorsAreOpen(CancellationToken stopping)
    {
        if (lifetime is null) return;
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var begun = lifetime.ApplicationStarted.Register(() => opened.TrySetResult());
        await opened.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.Delay(Breath, clocks.Wire, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (door is not null) await door.WhenNobodyWaits(stopping).WaitAsync(Patience, clocks.Wire, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
