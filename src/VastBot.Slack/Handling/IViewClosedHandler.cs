namespace VastBot.Slack;

/// <summary>Learns that one modal was closed without submitting. The view needs <c>notify_on_close</c>.</summary>
public interface IViewClosedHandler
{
    /// <summary>The view's <c>callback_id</c>.</summary>
    string CallbackId { get; }

    /// <summary>Runs after the ack.</summary>
    Task Handle(ViewClosed closed, CancellationToken cancellationToken);
}
