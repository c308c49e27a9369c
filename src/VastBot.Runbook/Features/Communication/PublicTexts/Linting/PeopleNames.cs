using System.Collections.Concurrent;
using VastBot.Slack;

namespace VastBot.Runbook.Features.Communication;

/// <summary>Every name by which people might be called in a text. Where Slack does not say, the id alone is known; that names nobody in public.</summary>
internal sealed class PeopleNames(ISlackApi slack)
{
    private const int Shortest = 3;

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);

    public async Task<IReadOnlyCollection<string>> Of(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var names = await Task.WhenAll(ids.Select(id => Names(id, cancellationToken)));
        return [.. names.SelectMany(name => name).Distinct(StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<string>> Names(string id, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(id, out var known)) return known;
        try
        {
            var user = await slack.Users.Info(id, cancellationToken);
            string?[] whole = [user.Name, user.RealName, user.Profile?.DisplayName, user.Profile?.RealName];
            string[] names = [id, .. whole.OfType<string>().SelectMany(Forms)];
            return _known[id] = [.. names.Where(name => name.Length >= Shortest).Distinct(StringComparer.Ordinal)];
        }
        catch (SlackException)
        {
            return [id];
        }
    }

    /// <summary>The whole name, and each of its words.</summary>
    private static IEnumerable<string> Forms(string name) => [name.Trim(), .. name.Split([' ', '.', '_', '-'], StringSplitOptions.RemoveEmptyEntries)];
}
