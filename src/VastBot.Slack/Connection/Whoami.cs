namespace VastBot.Slack;

/// <summary>Asks Slack who the bot is; many who need it share one question, and after a failure the next one asks again.</summary>
internal sealed class Whoami(ISlackApi slack, BotIdentity bot, TimeProvider time) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _ended = new();
    private Task _asking = Task.CompletedTask;

    /// <summary>Asks at once and beside the caller, for those who will need the answer soon.</summary>
    public void Begin()
    {
        lock (_lock)
        {
            if (_asking.IsCompleted && !bot.IsKnown) _asking = Task.Run(Ask);
        }
    }

    /// <summary>Ends when Slack has said it. The question goes on when one asker's patience is over.</summary>
    public async Task Known(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (bot.IsKnown) return;
        Task asking;
        lock (_lock)
        {
            if (_asking.IsCompleted && !bot.IsKnown) _asking = Ask();
            asking = _asking;
        }

        await asking.WaitAsync(patience, time, cancellationToken);
    }

    public void Dispose()
    {
        _ended.Cancel();
        _ended.Dispose();
    }

    private async Task Ask() => bot.Learn(await slack.Auth.Test(_ended.Token));
}
