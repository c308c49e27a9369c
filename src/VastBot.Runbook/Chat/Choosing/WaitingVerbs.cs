using System.Collections.Concurrent;
using VastBot.Runbook.Model;
using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>Typed verbs that wait for "which incident?". In memory, and for a while: who answers too late types it again.</summary>
internal sealed class WaitingVerbs(Clocks clocks)
{
    private const int Most = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, (SlashCommand Command, DateTimeOffset At)> _waiting = new(StringComparer.Ordinal);

    public string Keep(SlashCommand command)
    {
        var now = clocks.Wire.GetUtcNow();
        foreach (var (old, _) in _waiting.Where(verb => now - verb.Value.At > Patience)) _waiting.TryRemove(old, out _);
        while (_waiting.Count >= Most) _waiting.TryRemove(_waiting.MinBy(verb => verb.Value.At).Key, out _);
        var key = Guid.NewGuid().ToString("N")[..12];
        _waiting[key] = (command, now);
        return key;
    }

    public SlashCommand? Take(string key) => _waiting.TryRemove(key, out var verb) ? verb.Command : null;
}
