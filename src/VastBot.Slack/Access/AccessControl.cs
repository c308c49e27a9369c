using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace VastBot.Slack;

/// <summary>The one place that decides who may do what, for every door. What cannot be checked is refused.</summary>
internal sealed partial class AccessControl : IAccess
{
    private readonly AccessOptions _options;
    private readonly People _people;
    private readonly BotIdentity _bot;
    private readonly ILogger<AccessControl> _log;
    private readonly Dictionary<Permission, HashSet<string>> _entries;

    public AccessControl(IOptions<AccessOptions> options, People people, BotIdentity bot, ILogger<AccessControl> log)
    {
        (_options, _people, _bot, _log) = (options.Value, people, bot, log);
        var everything = Enum.GetValues<Permission>();
        _entries = everything.ToDictionary(needs => needs, needs => (needs == Permission.Read
            ? everything.SelectMany(_options.Listed)
            : _options.Listed(needs).Concat(_options.Admins)).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Null when allowed, else what to tell the person.</summary>
    public async ValueTask<string?> Refusal(SlackRequest request, Permission needs)
    {
        if (request.UserId.Length == 0) return AccessWords.Nobody;
        var entries = _entries[needs];
        if (entries.Contains(request.UserId)) return null;
        try
        {
            if (needs != Permission.Read || _options.Readers.Count > 0)
                return await IsInGroup(request.UserId, entries) ? null : await ByStanding(request, needs, entries);
            return await ByStanding(request, needs, entries) is not { } refusal || await IsInGroup(request.UserId, entries) ? null : refusal;
        }
        catch (SlackException e)
        {
            Log.CannotCheck(_log, request.UserId, needs, e);
            return AccessWords.CannotCheck(e);
        }
    }

    public Task<IReadOnlyList<string>> Listed(Permission permission) => People(_options.Listed(permission));

    public async Task<IReadOnlyList<string>> People(IEnumerable<string> ids)
    {
        HashSet<string> people = new(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (id[0] is 'U' or 'W') people.Add(id);
            if (id[0] != 'S') continue;
            try
            {
                people.UnionWith(await _people.Members(id));
            }
            catch (SlackException e)
            {
                Log.GroupUnknown(_log, id, e);
            }
        }

        return [.. people.Order(StringComparer.Ordinal)];
    }

    private async ValueTask<string?> ByStanding(SlackRequest request, Permission needs, HashSet<string> entries)
    {
        var standing = _bot.IsHome(request.UserTeamId) ? await _people.Standing(request.UserId) : Standing.Foreigner;
        if (standing != Standing.Member) return AccessWords.Standing(standing, request.UserId);
        if (needs == Permission.Read && _options.Readers.Count == 0) return null;
        if (request.ChannelId is { } channel && entries.Contains(channel)) return null;
        return AccessWords.NotListed(needs, request.UserId, isSet: _options.Listed(needs).Count > 0);
    }

    private async ValueTask<bool> IsInGroup(string userId, HashSet<string> entries)
    {
        SlackException? unanswered = null;
        foreach (var group in entries.Where(entry => entry[0] == 'S'))
        {
            try
            {
                if ((await _people.Members(group)).Contains(userId)) return true;
            }
            catch (SlackException e)
            {
                Log.GroupUnknown(_log, group, e);
                unanswered = e;
            }
        }

        return unanswered is null ? false : throw unanswered;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {User}: {Permission} could not be checked")]
        public static partial void CannotCheck(ILogger logger, string user, Permission permission, Exception exception);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The members of user group {Group} could not be read")]
        public static partial void GroupUnknown(ILogger logger, string group, Exception exception);
    }
}
