namespace VastBot.Slack;

/// <summary>Answers one global shortcut.</summary>
public interface IGlobalShortcutHandler
{
    /// <summary>The shortcut's <c>callback_id</c>.</summary>
    string CallbackId { get; }

    /// <summary>Who may use it.</summary>
    Permission Needs { get; }

    /// <summary>Answers one. Runs after the ack.</summary>
    IAsyncEnumerable<Reply> Handle(GlobalShortcut request, CancellationToken cancellationToken);
}
