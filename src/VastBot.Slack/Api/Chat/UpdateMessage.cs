namespace VastBot.Slack;

/// <summary>Arguments of <c>chat.update</c>.</summary>
public sealed record UpdateMessage
{
    /// <summary>The conversation's own id, as <see cref="PostedMessage.Channel"/> told it; never a user's.</summary>
    public required string Channel { get; init; }

    /// <summary>The message.</summary>
    public required string Ts { get; init; }

    /// <summary>At most 4,000 characters.</summary>
    public required string Text { get; init; }

    /// <summary>At most 50; empty removes the blocks that stand there.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Replaces the data; null leaves it.</summary>
    public MessageMetadata? Metadata { get; init; }

    /// <summary>A new state of a posted message.</summary>
    public static UpdateMessage From(string channel, string ts, Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new() { Channel = channel, Ts = ts, Text = message.Text, Blocks = message.Blocks, Metadata = message.Metadata };
    }
}
