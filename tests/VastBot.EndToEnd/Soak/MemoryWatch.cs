using System.Globalization;

namespace VastBot.EndToEnd.Soak;

/// <summary>Looks at the replicas' memory again and again.</summary>
internal sealed class MemoryWatch(IReadOnlyList<Replica> replicas)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private readonly List<Look> _looks = [];

    /// <summary>The most that any life ever held, in bytes.</summary>
    public long Most => _looks.Max(look => look.Bytes);

    public async Task Watch(CancellationToken over)
    {
        var began = TimeProvider.System.GetTimestamp();
        using var pace = new PeriodicTimer(Every, TimeProvider.System);
        while (!over.IsCancellationRequested)
        {
            for (var i = 0; i < replicas.Count; i++)
                if (replicas[i].Memory is > 0 and var bytes) _looks.Add(new(i, replicas[i].Lives, TimeProvider.System.GetElapsedTime(began), bytes));
            await pace.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The mean of each minute of a replica's last life, in MiB, the first minute left out: it warms up.</summary>
    public IReadOnlyList<double> MinutesOfLastLife(int replica)
    {
        var life = _looks.Where(look => look.Replica == replica && look.Life == replicas[replica].Lives).ToList();
        if (life.Count == 0) return [];
        return [.. life.GroupBy(look => (int)(look.At - life[0].At).TotalMinutes).OrderBy(minute => minute.Key).Skip(1).Select(minute => minute.Average(look => look.Bytes) / (1024 * 1024))];
    }

    public string Say() => string.Join('\n', Enumerable.Range(0, replicas.Count).Select(i => string.Create(
        CultureInfo.InvariantCulture,
        $"replica {i + 1}: {replicas[i].Lives} lives, most {_looks.Where(look => look.Replica == i).Max(look => look.Bytes) / (1024.0 * 1024):0} MiB; last life by the minute: {string.Join(' ', MinutesOfLastLife(i).Select(mean => mean.ToString("0", CultureInfo.InvariantCulture)))}")));

    private sealed record Look(int Replica, int Life, TimeSpan At, long Bytes);
}
