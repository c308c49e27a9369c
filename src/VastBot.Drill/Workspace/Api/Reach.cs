using VastBot.Drill.Workspace.State;

namespace VastBot.Drill.Workspace.Api;

/// <summary>Which conversations the bot finds, and where it may post.</summary>
internal static class Reach
{
    /// <summary>A conversation that the bot can see: by id, public or joined.</summary>
    public static Channel? Find(WorkspaceState state, string id) =>
        state.Channel(id) is { } channel && (!channel.IsPrivate || channel.Members.Contains(PracticeIds.BotUser)) ? channel : null;

    /// <summary>The direct conversation with a person, whose id stands in for it when posting.</summary>
    public static Channel? DirectWith(WorkspaceState state, string user) => state.Channels.Find(c => c.IsDirect && c.Name == user);

    /// <summary>Why the bot may not post there; public channels take posts without membership (<c>chat:write.public</c>).</summary>
    public static string? PostingRefusal(Channel channel) =>
        channel.IsArchived ? "is_archived"
        : channel.IsPrivate && !channel.Members.Contains(PracticeIds.BotUser) ? "not_in_channel"
        : null;

    /// <summary>Why the bot may not act as a member there.</summary>
    public static string? MemberRefusal(Channel channel) =>
        channel.IsArchived ? "is_archived"
        : !channel.Members.Contains(PracticeIds.BotUser) ? "not_in_channel"
        : null;
}
