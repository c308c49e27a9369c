using Microsoft.Extensions.Logging;
using VastBot.Kubernetes;
using VastBot.Runbook.Chat;
using VastBot.Runbook.Features.Evidence.Bundles;
using VastBot.Runbook.Features.Evidence.Spooling;
using VastBot.Runbook.Model;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Evidence.Collecting;

/// <summary>Collects one bundle: all parts side by side into a spool beside the archive, then packed. What one part lacks is told, never the others' loss.</summary>
internal sealed partial class EvidenceCollector(
    IEnumerable<IEvidencePart> parts, EvidenceOptions options, SecretMasker masker, PracticeMark practice, IDisk disk, Clocks clocks, ILogger<EvidenceCollector> logger)
{
    public const string SpoolEnding = ".parts";

    /// <summary>
    /// Collects to <paramref name="path"/>. A spool that a killed process left there is gone on with. When <paramref name="stop"/> is cancelled, the
    /// parts end where they are; <paramref name="packWhenStopped"/> then packs what there is, else the spool waits for the next attempt.
    /// </summary>
    /// <exception cref="IOException">Nothing can be written there; a spool, if there is one, stays.</exception>
    /// <exception cref="OperationCanceledException">Stopped, and not packed.</exception>
    public async Task<PackedBundle> Collect(EvidenceJob job, string path, Action<EvidenceProgress> watch, bool packWhenStopped, CancellationToken stop)
    {
        (job, var spool) = Open(job, path + SpoolEnding);
        var chosen = parts.Where(part => part.Applies(job)).ToArray();
        var states = chosen.ToDictionary(part => part.Name, part => new PartProgress(part.Name, PartState.Running, 0, 0), StringComparer.Ordinal);
        void Show(PartProgress progress)
        {
            lock (states)
            {
                states[progress.Name] = progress;
                watch(new EvidenceProgress([.. chosen.Select(part => states[part.Name])]));
            }
        }

        foreach (var stage in chosen.GroupBy(part => part.RunsFirst).OrderByDescending(stage => stage.Key))
            await Task.WhenAll(stage.Select(async part => Show(await Guarded(part, job, spool, stop))));
        if (!packWhenStopped) stop.ThrowIfCancellationRequested();
        var packed = await Task.Run(() => new BundlePacker(disk).Pack(spool, files => Manifest(job, spool, files), path, packWhenStopped ? CancellationToken.None : stop), CancellationToken.None);
        spool.Delete();
        watch(new EvidenceProgress([.. states.Values], packed));
        return packed;
    }

    /// <summary>In practice nothing is gone on with: that world is no more.</summary>
    private (EvidenceJob Job, Spool Spool) Open(EvidenceJob job, string folder)
    {
        var waiting = SpooledJob.Find(folder);
        if (waiting is null || practice.IsPractice || !waiting.IsOf(job))
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            SpooledJob.Write(folder, job);
        }
        else
        {
            job = job with { Bundle = waiting.Bundle, From = waiting.From, To = waiting.To };
        }

        return (job, new Spool(disk, folder, options.MostLogBytes));
    }

    private async Task<PartProgress> Guarded(IEvidencePart part, EvidenceJob job, Spool spool, CancellationToken stop)
    {
        var tray = new PartTray(spool, masker, clocks);
        using var deadline = new CancellationTokenSource(part.Deadline, clocks.Wire);
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, deadline.Token);
        try
        {
            // Off this thread: masking and writing are work, and the parts run side by side.
            await Task.Run(() => part.Collect(job, tray, ends.Token), CancellationToken.None);
        }
        catch (Exception trouble)
        {
            if (trouble is not (OperationCanceledException or KubernetesException or IOException)) Log.Failed(logger, trouble, part.Name);
            tray.Lack(part.Name, Why(trouble, part, stop));
        }

        var state = tray.Gaps == 0 ? PartState.Done : tray.Files + tray.Before > 0 ? PartState.Partly : PartState.Failed;
        return new PartProgress(part.Name, state, tray.Files + tray.Before, tray.Gaps);
    }

    private static string Why(Exception trouble, IEvidencePart part, CancellationToken stop) => trouble switch
    {
        OperationCanceledException when stop.IsCancellationRequested => "because the collection was ended before it was done",
        OperationCanceledException => $"because it was not done within {Words.Of(part.Deadline)}",
        KubernetesException lost => ClusterView.Because(lost),
        _ when DiskFull.Is(trouble) => $"because {DiskFull.Words}",
        IOException broken => $"because reading or writing broke off: {broken.Message}",
        _ => $"because this part itself failed ({trouble.GetType().Name}); the log has the details",
    };

    private Manifest Manifest(EvidenceJob job, Spool spool, IReadOnlyList<ManifestFile> files) => new()
    {
        Bundle = job.Bundle,
        Incident = job.Incident?.ToString(),
        Environment = job.Environment.Name,
        Reason = job.Reason,
        Practice = practice.IsPractice,
        From = job.From,
        To = job.To,
        FinishedAt = clocks.Runbook.GetUtcNow(),
        Masked = files.Sum(file => file.Masked),
        MostLogBytes = spool.MostLogBytes,
        Files = files,
        Missing = spool.Missing,
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The {Part} could not be collected as evidence.")]
        public static partial void Failed(ILogger logger, Exception trouble, string part);
    }
}
