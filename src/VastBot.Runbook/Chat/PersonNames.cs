using System.Collections.Concurrent;
using VastBot.Runbook.Model.Incidents.Journal;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>
/// Who somebody is, for people to read: who did something is named, not mentioned, since a mention calls. Looked up once per run of the program;
/// where Slack gives no answer the id stands for the name.
/// </summary>
internal sealed class PersonNames(ISlackApi slack, OutsideText outside)
{
    private const int Most = 80;

    private readonly ConcurrentDictionary<string, User> _known = new(StringComparer.Ordinal);

    /// <summary>As mrkdwn, escaped.</summary>
    public async Task<string> Of(string userId, CancellationToken cancellationToken) => outside.Line(await Plain(userId, cancellationToken), Most);

    /// <summary>As it is, for the journal.</summary>
    public async Task<string> Plain(string userId, CancellationToken cancellationToken)
    {
        var user = await Find(userId, cancellationToken);
        string[] names = [user?.Profile?.DisplayName ?? "", user?.RealName ?? "", user?.Name ?? "", userId];
        return names.First(name => name.Length > 0);
    }

    /// <summary>The zone in which somebody reads and types times; UTC where Slack does not tell.</summary>
    public async Task<TimeZoneInfo> Zone(string userId, CancellationToken cancellationToken) =>
        await Find(userId, cancellationToken) is { Tz: { Length: > 0 } tz } && TimeZoneInfo.TryFindSystemTimeZoneById(tz, out var zone) ? zone : TimeZoneInfo.Utc;

    public async Task<string> Of(Author author, CancellationToken cancellationToken) => author.Kind switch
    {
        AuthorKind.Person => await Of(author.Id, cancellationToken),
        AuthorKind.Terminal => $"{outside.Line(author.Id, Most)} (at a terminal)",
        AuthorKind.Bot => "VastBot",
        _ => outside.Line(author.Id, Most),
    };

    private async Task<User?> Find(string userId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(userId, out var known)) return known;
        try
        {
            return _known[userId] = await slack.Users.Info(userId, cancellationToken);
        }
        catch (SlackException)
        {
            return null;
        }
    }
}
