using Microsoft.Extensions.Logging;

namespace VastBot.Slack;

/// <summary>
/// Publishes one person's home tab, by its version: of two drawings at once the first stands. Of views that follow each other fast only the
/// latest goes out.
/// </summary>
internal sealed partial class HomePublisher(AppHomeOpened opened, ISlackApi slack, TimeProvider time, ILogger log, CancellationToken stopping)
{
    private string? _hash = opened.ViewHash;
    private bool _gone;

    public async Task Consume(IAsyncEnumerable<HomeView> views)
    {
        var coalescer = new Coalescer<HomeView>(Publish, ReplyContext.Interval, time);
        try
        {
            await foreach (var view in views.WithCancellation(stopping)) coalescer.Show(view);
        }
        finally
        {
            await coalescer.Finish();
        }
    }

    private async Task Publish(HomeView view)
    {
        if (_gone) return;
        try
        {
            _hash = (await slack.Views.Publish(opened.UserId, view, _hash, stopping)).Hash;
        }
        catch (SlackException e) when (e.Code == "hash_conflict")
        {
            Log.Left(log);
            _gone = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A home tab is left as it is: it was drawn anew meanwhile")]
        public static partial void Left(ILogger logger);
    }
}
