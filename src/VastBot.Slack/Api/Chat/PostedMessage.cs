using System.Text.Json.Serialization;

namespace VastBot.Slack;

/// <summary>Where a message stands now.</summary>
public sealed record PostedMessage
{
    /// <summary>Conversation, always by its own id: editing needs this one, not a user's.</summary>
    public string Channel { get; init => field = value ?? ""; } = "";

    /// <summary>The message's id within its channel. Always a string: as a number it would lose digits.</summary>
    public string Ts { get; init => field = value ?? ""; } = "";

    /// <summary>The message as Slack stored it.</summary>
    public HistoryMessage? Message { get; init; }

    /// <summary>
    /// True: an earlier attempt's post was found by its key, with the words that it had then (<see cref="PostMessage.AttemptedSince"/>).
    /// </summary>
    [JsonIgnore]
    public bool IsFound { get; init; }
}
