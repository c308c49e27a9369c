namespace VastBot.Slack;

/// <summary>Answers clicks on one <c>action_id</c>.</summary>
public interface IBlockActionHandler
{
    /// <summary>The element's <c>action_id</c>.</summary>
    string ActionId { get; }

    /// <summary>Who may click.</summary>
    Permission Needs { get; }

    /// <summary>
    /// Runs before the ack: what must survive a crash (a form's text, an approval) is written down here. Keep it under a second; the ack goes
    /// out after 2.5 s whatever happens.
    /// </summary>
    ValueTask Record(BlockAction action, CancellationToken cancellationToken) => default;

    /// <summary>Answers one click. Runs after the ack.</summary>
    IAsyncEnumerable<Reply> Handle(BlockAction action, CancellationToken cancellationToken);
}
