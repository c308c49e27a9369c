using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>
/// Reads many logs at once: of each the newest page first, and all of it only where older lines could still count. A few logs are asked for
/// whole beside their page, so that a slow cluster makes nobody wait twice.
/// </summary>
internal sealed class LogReader(IKubernetesClient cluster, TimeProvider wire, TimeSpan deadline)
{
    public const int WindowSeconds = 300;

    private const int AtOnce = 16;

    /// <summary>Returns at the latest when <paramref name="ct"/> is cancelled, with what there is then.</summary>
    public async Task<IReadOnlyList<SourceReading>> Read(IReadOnlyList<LogSource> sources, CancellationToken ct)
    {
        SourceReading[] readings = [.. sources.Select(s => new SourceReading(s))];
        using var turns = new SemaphoreSlim(AtOnce);
        Task[] pages = [.. readings.Select(r => InTurn(turns, () => r.ReadPage(cluster, WindowSeconds, ct), ct))];

        WholeLog?[] whole = [.. readings.Select(r => sources.Count <= AtOnce / 2 ? r.OpenWhole(cluster, WindowSeconds, ct) : null)];

        // Which older lines matter is known once all pages are there; one page that hangs must not keep the others waiting for ever.
        var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(Task.WhenAll(pages), Task.Delay(deadline / 4, wire, patience.Token));
        await patience.CancelAsync();
        patience.Dispose();
        await Task.WhenAll(readings.Select((r, i) => ReadOlder(r, pages[i], whole[i], readings, turns, ct)));
        return readings;
    }

    private async Task ReadOlder(SourceReading reading, Task page, WholeLog? whole, SourceReading[] all, SemaphoreSlim turns, CancellationToken ct)
    {
        await using var opened = whole;
        await page;
        if (!reading.PageRead) return;
        if (!reading.PageFull || all.Where(r => r.PageRead).Sum(r => r.NewerThan(reading.PageStart)) >= SourceReading.MostLines) reading.NothingOlderMatters();
        else if (opened is not null) await reading.ReadOlder(opened, ct);
        else await InTurn(turns, () => ReadLate(reading, ct), ct);
    }

    private async Task ReadLate(SourceReading reading, CancellationToken ct)
    {
        await using var whole = reading.OpenWhole(cluster, WindowSeconds, ct);
        await reading.ReadOlder(whole, ct);
    }

    private static async Task InTurn(SemaphoreSlim turns, Func<Task> work, CancellationToken ct)
    {
        try
        {
            await turns.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        try
        {
            await work();
        }
        finally
        {
            turns.Release();
        }
    }
}
