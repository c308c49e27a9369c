using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using VastBot.Drill.Workspace;

namespace VastBot.Drill.Page;

/// <summary>Tells open pages that something changed; they then fetch themselves again.</summary>
internal static class LiveUpdates
{
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(60);

    public static ServerSentEventsResult<string> Stream(WorkspaceServer server, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(Follow(server, cancellationToken));

    private static async IAsyncEnumerable<SseItem<string>> Follow(WorkspaceServer server, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, server.Stopping);
        var news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        void Tell(object? sender, EventArgs e) => news.Writer.TryWrite(true);
        server.State.Changed += Tell;
        server.Sockets.Changed += Tell;
        server.World.Changed += Tell;
        server.World.Clock.Changed += Tell;
        try
        {
            yield return new SseItem<string>("hello", "changed");
            while (await Next(news.Reader, either.Token)) yield return new SseItem<string>("again", "changed");
        }
        finally
        {
            server.State.Changed -= Tell;
            server.Sockets.Changed -= Tell;
            server.World.Changed -= Tell;
            server.World.Clock.Changed -= Tell;
        }
    }

    private static async Task<bool> Next(ChannelReader<bool> news, CancellationToken cancellationToken)
    {
        try
        {
            await news.ReadAsync(cancellationToken);
            // A burst of changes is one look at the page.
            await Task.Delay(Together, TimeProvider.System, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
