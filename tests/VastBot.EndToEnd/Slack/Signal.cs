namespace VastBot.EndToEnd.Slack;

/// <summary>Waits for what is to happen: looks at each change it is told of, and now and then besides, for some are told of a moment too early.</summary>
internal static class Signal
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(250);

    public static async Task Until(Func<bool> condition, Action<EventHandler> listen, Action<EventHandler> stop)
    {
        var happened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        listen(Look);
        try
        {
            Look(null, EventArgs.Empty);
            await using var again = TimeProvider.System.CreateTimer(_ => Look(null, EventArgs.Empty), null, Again, Again);
            await happened.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        finally
        {
            stop(Look);
        }

        void Look(object? sender, EventArgs e)
        {
            if (condition()) happened.TrySetResult();
        }
    }
}
