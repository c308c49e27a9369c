namespace VastBot.Slack;

/// <summary>Learns of one kind of event. Several handlers may share a kind.</summary>
public interface IEventHandler
{
    /// <summary>The inner event's <c>type</c>, such as <c>reaction_added</c>.</summary>
    string EventType { get; }

    /// <summary>What the person behind the event must be allowed; null for events that no person causes. A refusal is only logged.</summary>
    Permission? Needs { get; }

    /// <summary>Runs after the ack.</summary>
    Task Handle(SlackEvent slackEvent, CancellationToken cancellationToken);
}
