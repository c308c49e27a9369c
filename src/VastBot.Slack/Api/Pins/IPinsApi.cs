namespace VastBot.Slack;

/// <summary>Pinned messages. Scope <c>pins:write</c>; 20 a minute.</summary>
public interface IPinsApi
{
    /// <summary>
    /// <c>pins.add</c>. False when it was pinned already. Errors: <c>too_many_pins</c>, <c>not_pinnable</c>, <c>message_not_found</c>.
    /// </summary>
    /// <seealso href="https://docs.slack.dev/reference/methods/pins.add"/>
    Task<bool> Add(string channel, string timestamp, CancellationToken cancellationToken = default);
}
