using System.Collections.Immutable;

namespace VastBot.Drill.Workspace.State;

/// <summary>A channel or a direct conversation.</summary>
internal sealed record Channel(string Id, string Name)
{
    public bool IsPrivate { get; init; }

    public bool IsDirect { get; init; }

    public bool IsGeneral { get; init; }

    public bool IsArchived { get; init; }

    public long Created { get; init; }

    public string Creator { get; init; } = PracticeIds.Slackbot;

    public string Topic { get; init; } = "";

    public string Purpose { get; init; } = "";

    public string? CanvasId { get; init; }

    public ImmutableList<string> Members { get; init; } = [];

    public ImmutableList<Message> Messages { get; init; } = [];

    public ImmutableList<string> Pins { get; init; } = [];

    public ImmutableList<Bookmark> Bookmarks { get; init; } = [];

    /// <summary>Whether this member finds the conversation at all.</summary>
    public bool IsOpenTo(Member member) => Members.Contains(member.Id) || (!IsPrivate && !IsDirect && !member.IsGuest);

    public Message? Find(string ts) => Messages.Find(m => m.Ts == ts);

    public IEnumerable<Message> Replies(string parent) => Messages.Where(m => m.ThreadTs == parent && m.Ts != parent);
}
