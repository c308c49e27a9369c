namespace VastBot.Slack;

/// <summary>Answers one message shortcut.</summary>
public interface IMessageActionHandler
{
    /// <summary>The shortcut's <c>callback_id</c>.</summary>
    string CallbackId { get; }

    /// <summary>Who may use it.</summary>
    Permission Needs { get; }

    /// <summary>Answers one. Runs after the ack.</summary>
    IAsyncEnumerable<Reply> Handle(MessageAction request, CancellationToken cancellationToken);
}
