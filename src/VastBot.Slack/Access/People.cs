using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>Standing of people and members of user groups, asked of Slack and remembered for <c>Access:Refresh</c>.</summary>
internal sealed class People
{
    private readonly Remembered<Standing> _standing;
    private readonly Remembered<IReadOnlySet<string>> _members;

    public People(ISlackApi slack, BotIdentity bot, IOptions<AccessOptions> options, TimeProvider time)
    {
        _standing = new(time, () => options.Value.Refresh, async user => StandingOf(await slack.Users.Info(user), bot));
        _members = new(time, () => options.Value.Refresh, async group => (await slack.UserGroups.Users(group)).ToHashSet(StringComparer.Ordinal));
    }

    public ValueTask<Standing> Standing(string userId) => _standing.Get(userId);

    public ValueTask<IReadOnlySet<string>> Members(string userGroupId) => _members.Get(userGroupId);

    private static Standing StandingOf(User user, BotIdentity bot)
    {
        if (user.Deleted) return VastBot.Slack.Standing.Deactivated;
        if (user.IsBot) return VastBot.Slack.Standing.Bot;
        if (user.IsStranger || !bot.IsHome(user.TeamId)) return VastBot.Slack.Standing.Foreigner;
        return user.IsRestricted || user.IsUltraRestricted ? VastBot.Slack.Standing.Guest : VastBot.Slack.Standing.Member;
    }
}
