using Microsoft.Extensions.Hosting;

namespace VastBot.Runbook.Model.Doctor;

/// <summary>What is prepared beside the start waits here.</summary>
internal static class Doors
{
    /// <summary>Ends when the doors are open; at once where there is no host, and at the program's end, without an exception.</summary>
    public static async Task Opened(this IHostApplicationLifetime? lifetime, CancellationToken stopping)
    {
        if (lifetime is null) return;
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var begun = lifetime.ApplicationStarted.Register(() => opened.TrySetResult());
        await opened.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
