namespace VastBot.Slack;

/// <summary>Arguments of <c>chat.postEphemeral</c>.</summary>
public sealed record PostEphemeral
{
    /// <summary>Conversation of which both the bot and the person are members.</summary>
    public required string Channel { get; init; }

    /// <summary>The person who sees it.</summary>
    public required string User { get; init; }

    /// <summary>The message, or what screen readers say of it.</summary>
    public required string Text { get; init; }

    /// <summary>At most 50.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Parent's <c>ts</c> to show it in a thread.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>A message for one person.</summary>
    public static PostEphemeral From(string channel, string user, Message message, string? threadTs = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new() { Channel = channel, User = user, Text = message.Text, Blocks = message.Blocks, ThreadTs = threadTs };
    }
}
