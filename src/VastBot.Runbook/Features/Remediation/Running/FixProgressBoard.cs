using System.Collections.Concurrent;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Where the runner writes how far it has come, and card and terminal read it.</summary>
internal sealed class FixProgressBoard
{
    private readonly ConcurrentDictionary<string, FixProgress> _progress = new(StringComparer.Ordinal);

    /// <summary>Told the fix's id when its progress moved: by whoever shows it to people.</summary>
    public Func<string, Task> Moved { get; set; } = _ => Task.CompletedTask;

    public FixProgress? Of(string fix) => _progress.GetValueOrDefault(fix);

    public async Task Set(string fix, FixProgress progress)
    {
        if (_progress.TryGetValue(fix, out var before) && before == progress) return;
        _progress[fix] = progress;
        await Moved(fix);
    }

    public void Forget(string fix) => _progress.TryRemove(fix, out _);
}
