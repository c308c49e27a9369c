using VastBot.Kubernetes;
using VastBot.Runbook.Features.Evidence.Collecting;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Evidence.Parts;

/// <summary>The logs of every container of every pod, of its present and its previous instance, a few at a time.</summary>
internal sealed class LogsPart(IKubernetesClients clusters, EvidenceOptions options, Clocks clocks) : IEvidencePart
{
    private const int AtOnce = 3;
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(30);

    public string Name => "logs";

    public TimeSpan Deadline => options.LogsDeadline;

    public async Task Collect(EvidenceJob job, PartTray tray, CancellationToken cancellationToken)
    {
        var settings = job.Environment.Kubernetes;
        var cluster = clusters.For(ClusterView.Login(settings));
        var logs = (await cluster.ListPods(settings.PodSelector, cancellationToken)).SelectMany(ContainerLog.Of).ToArray();
        if (logs.Length == 0) tray.Lack(Name, $"because no pod matches {settings.PodSelector}");
        await Parallel.ForEachAsync(
            logs.Where(log => !tray.Has(log.FileName)),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
            async (log, _) => await Collect(cluster, settings, job, log, tray, cancellationToken));
    }

    private async Task Collect(IKubernetesClient cluster, KubernetesSettings settings, EvidenceJob job, ContainerLog log, PartTray tray, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource();
        await using var patience = clocks.Wire.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), silence, LongestSilence, Timeout.InfiniteTimeSpan);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        Stream lines;
        try
        {
            var query = new LogQuery { Container = log.Container, Previous = log.Previous, SinceTime = job.From, Timestamps = true };
            lines = await cluster.ReadLog(log.Pod, query, ends.Token);
        }
        catch (Exception trouble) when (trouble is KubernetesException or OperationCanceledException)
        {
            tray.Lack($"{log}", Why(trouble, cancellationToken));
            return;
        }

        await using (lines) await Copy(lines, log, Repeat(settings, job, log), tray, () => patience.Change(LongestSilence, Timeout.InfiniteTimeSpan), ends.Token, cancellationToken);
    }

    /// <summary>What arrived is kept, whatever ends it.</summary>
    private static async Task Copy(Stream lines, ContainerLog log, string source, PartTray tray, Action alive, CancellationToken ends, CancellationToken caller)
    {
        var (writer, masker) = tray.Log(log.FileName);
        string? broke = null;
        try
        {
            using (writer)
            {
                try
                {
                    await LineBlocks.Copy(lines, masker, alive, ends);
                }
                catch (Exception trouble) when (trouble is KubernetesException or OperationCanceledException)
                {
                    broke = Why(trouble, caller);
                }

                masker.Finish();
            }
        }
        catch (IOException full) when (DiskFull.Is(full))
        {
            broke = $"because {DiskFull.Words}";
        }

        if (broke is not null) tray.Lack($"the rest of the {log}", broke);
        tray.KeepLog(log.FileName, source, masker.Masked, broke is null ? null : $"broke off after {masker.Lines} lines, {broke}");
    }

    private static string Why(Exception trouble, CancellationToken caller) => trouble switch
    {
        KubernetesException lost => ClusterView.Because(lost),
        _ when caller.IsCancellationRequested => "because the collection was ended before it was done",
        _ => $"because nothing came for {LongestSilence.TotalSeconds:0} s",
    };

    private static string Repeat(KubernetesSettings settings, EvidenceJob job, ContainerLog log) =>
        $"kubectl logs -n {settings.Namespace} {log.Pod} -c {log.Container}{(log.Previous ? " --previous" : "")} --timestamps --since-time={job.From.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
}
