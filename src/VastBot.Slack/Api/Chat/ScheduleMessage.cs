namespace VastBot.Slack;

/// <summary>Arguments of <c>chat.scheduleMessage</c>. No metadata: with it Slack never sends the message.</summary>
public sealed record ScheduleMessage
{
    /// <summary>A conversation.</summary>
    public required string Channel { get; init; }

    /// <summary>When; whole seconds, at most 120 days ahead.</summary>
    public required DateTimeOffset PostAt { get; init; }

    /// <summary>The message, or its notification.</summary>
    public required string Text { get; init; }

    /// <summary>At most 50.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Parent's <c>ts</c> to answer in its thread.</summary>
    public string? ThreadTs { get; init; }
}
