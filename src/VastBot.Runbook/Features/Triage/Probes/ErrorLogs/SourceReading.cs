using VastBot.Kubernetes;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes.ErrorLogs;

/// <summary>What was read of one log: its newest page, and, where that could matter, all that came before.</summary>
internal sealed class SourceReading(LogSource source)
{
    public const int PageLines = 5000;

    public const int MostLines = 20;

    private readonly NewestLines _page = new(MostLines);
    private NewestLines? _before;
    private LineScanner? _pageScan;
    private LineScanner? _fullScan;

    public LogSource Source => source;

    /// <summary>The newest page was read whole.</summary>
    public bool PageRead { get; private set; }

    /// <summary>All lines of the window were read that could be among the newest errors.</summary>
    public bool Complete { get; private set; }

    /// <summary>Every error line of the window was counted, not only the newest ones.</summary>
    public bool CountedAll => Complete && (!PageFull || _fullScan is not null);

    /// <summary>Why it could not be read, or broke off: "because …".</summary>
    public string? Lost { get; private set; }

    public bool SawAnything => PageRead || _pageScan is { Bytes: > 0 };

    public long Bytes => (_pageScan?.Bytes ?? 0) + (_fullScan?.Bytes ?? 0);

    public long Errors => _page.Count + (_before?.Count ?? 0);

    /// <summary>Was the page full, so that there may be older lines?</summary>
    public bool PageFull => PageRead && _pageScan!.Lines >= PageLines;

    public long PageStart => _pageScan?.FirstTime ?? long.MaxValue;

    /// <summary>How far the reading of the older lines came.</summary>
    public long? OlderUpTo => _fullScan?.LastTime;

    public int NewerThan(long at) => _page.NewerThan(at);

    public Task ReadPage(IKubernetesClient cluster, int seconds, CancellationToken ct) =>
        Read(Open(cluster, seconds, PageLines, ct), _page, s => _pageScan = s, () => PageRead = true, ct);

    /// <summary>Asks for the whole log, to be read by <see cref="ReadOlder"/> or never.</summary>
    public WholeLog OpenWhole(IKubernetesClient cluster, int seconds, CancellationToken ct) => new(cancel => Open(cluster, seconds, null, cancel), ct);

    public Task ReadOlder(WholeLog whole, CancellationToken ct)
    {
        _before = new NewestLines(MostLines, PageStart);
        return Read(whole.Stream, _before, s => _fullScan = s, () => Complete = true, ct);
    }

    public void NothingOlderMatters() => Complete = true;

    public IEnumerable<(long At, string Text, LogSource Source)> Lines() =>
        (_before?.Lines() ?? []).Concat(_page.Lines()).Select(l => (l.At, l.Text, source));

    private async Task<Stream> Open(IKubernetesClient cluster, int seconds, int? tail, CancellationToken ct) => await cluster.ReadLog(
        source.Pod,
        new LogQuery { Container = source.Container, Previous = source.Previous, SinceSeconds = seconds, TailLines = tail, Timestamps = true },
        ct);

    private async Task Read(Task<Stream> opening, NewestLines lines, Action<LineScanner> begin, Action done, CancellationToken ct)
    {
        try
        {
            await using var log = await opening;
            var scanner = new LineScanner(lines);
            begin(scanner);
            await scanner.Scan(log, ct);
            done();
        }
        catch (KubernetesException e) when (e.Failure is KubernetesFailure.BadRequest or KubernetesFailure.NotFound && lines.Count == 0)
        {
            // Still waiting to start, no previous instance, or the pod is gone: it has no lines, and that is all there is.
            begin(new LineScanner(lines));
            done();
        }
        catch (KubernetesException e)
        {
            Lost = ClusterView.Because(e);
        }
        catch (IOException)
        {
            Lost = "because the connection broke off";
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The deadline: what was read stands.
        }
    }
}
