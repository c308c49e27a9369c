namespace VastBot.EndToEnd.Slack;

/// <summary>Waits for what is to happen: looks at each change it is told of, and now and then besides, for some are told of a moment too early.</summary>
internal static class Signal
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    public static Task Until(Func<bool> condition, Action<EventHandler> listen, Action<EventHandler> stop) => First(() => condition() ? condition : null, listen, stop);

    /// <summary>The first that it sees. Several threads look at once, so that what one saw isn't taken away by what another saw a moment before.</summary>
    public static async Task<T> First<T>(Func<T?> look, Action<EventHandler> listen, Action<EventHandler> stop)
        where T : class
    {
        var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        listen(Look);
        try
        {
            Look(null, EventArgs.Empty);
            await using var again = TimeProvider.System.CreateTimer(_ => Look(null, EventArgs.Empty), null, Again, Again);
            return await found.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            stop(Look);
        }

        void Look(object? sender, EventArgs e)
        {
            if (look() is { } seen) found.TrySetResult(seen);
        }
    }
}
