namespace VastBot.Slack;

/// <summary>Draws the App Home of the person who opened it, and again after each click in it that a handler has dealt with. One per bot.</summary>
public interface IAppHomeHandler
{
    /// <summary>Who may see it.</summary>
    Permission Needs { get; }

    /// <summary>The views to publish, each replacing the one before; the last one stands. Runs after the ack.</summary>
    IAsyncEnumerable<HomeView> Draw(AppHomeOpened opened, CancellationToken cancellationToken);
}
