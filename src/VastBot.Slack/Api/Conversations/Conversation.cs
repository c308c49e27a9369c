namespace VastBot.Slack;

/// <summary>A channel, group message or direct message.</summary>
public sealed record Conversation
{
    /// <summary><c>C…</c>, <c>G…</c> or <c>D…</c>; the prefix does not tell whether it is private.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>Name without <c>#</c>; empty for direct messages.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Who created it (<c>U…</c>); empty for direct messages.</summary>
    public string Creator { get; init => field = value ?? ""; } = "";

    /// <summary>When it was created, in Unix seconds by Slack's clock.</summary>
    public long Created { get; init; }

    /// <summary>Archived: nothing can be posted.</summary>
    public bool IsArchived { get; init; }

    /// <summary>The bot is a member.</summary>
    public bool IsMember { get; init; }

    /// <summary>Only members see it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>A direct message.</summary>
    public bool IsIm { get; init; }

    /// <summary>A group message.</summary>
    public bool IsMpim { get; init; }

    /// <summary>Shared with another organisation.</summary>
    public bool IsExtShared { get; init; }

    /// <summary>Members, where it was asked for.</summary>
    public int? NumMembers { get; init; }

    /// <summary>The topic.</summary>
    public ConversationNote? Topic { get; init; }

    /// <summary>The purpose.</summary>
    public ConversationNote? Purpose { get; init; }

    /// <summary>Further settings.</summary>
    public ConversationProperties? Properties { get; init; }
}
