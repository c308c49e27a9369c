using VastBot.Testing;

namespace VastBot.EndToEnd.Lives;

/// <summary>Looks again and again, for what is told of by nobody, as in another process's record.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    public static Task Until(Func<bool> condition, CancellationToken cancellationToken) => Until(() => Task.FromResult(condition()), cancellationToken);

    public static async Task Until(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(VastBotProcess.Patience, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken, TestContext.Current.CancellationToken);
        using var ticks = new PeriodicTimer(Again, TimeProvider.System);
        while (!await condition()) await ticks.WaitForNextTickAsync(patience.Token);
    }

    /// <summary>Whether it happened within this time.</summary>
    public static async Task<bool> For(Func<bool> condition, TimeSpan time, CancellationToken cancellationToken)
    {
        using var over = new CancellationTokenSource(time, TimeProvider.System);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellationToken);
        try
        {
            await Until(condition, enough.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return condition();
        }
    }
}
