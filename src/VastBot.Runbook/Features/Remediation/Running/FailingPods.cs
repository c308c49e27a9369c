using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Why a rollout stands still: the pods that are not ready, each with its reason and its last lines.</summary>
internal sealed class FailingPods(SecretMasker masker)
{
    private const int MostPods = 3;
    private const int Lines = 5;
    private const int LongestLine = 200;

    public async Task<string> Describe(FixScene scene, CancellationToken cancellationToken)
    {
        try
        {
            var pods = await scene.Cluster.ListPods(scene.Names.PodSelector, cancellationToken);
            var failing = pods.Where(pod => !pod.IsReady && !pod.IsTerminating).OrderByDescending(pod => pod.Metadata.CreationTimestamp).Take(MostPods);
            var text = new StringBuilder();
            foreach (var pod in failing) text.Append('\n').Append(await Describe(scene, pod, cancellationToken));
            return masker.Mask(text.ToString());
        }
        catch (KubernetesException e)
        {
            return $"\nThe failing pods cannot be shown: {masker.Mask(e.Message)}";
        }
    }

    private static async Task<string> Describe(FixScene scene, Pod pod, CancellationToken cancellationToken)
    {
        var own = pod.Status.ContainerStatuses.FirstOrDefault(status => status.Name == scene.Container.Name);
        var reason = own?.State.Waiting?.Reason ?? own?.State.Terminated?.Reason ?? pod.Status.Reason ?? pod.Status.Phase;
        var lines = await LastLines(scene, pod, own is { RestartCount: > 0, State.Running: null }, cancellationToken);
        return $"{pod.Metadata.Name}: {reason}{string.Concat(lines.Select(line => "\n  " + line))}";
    }

    private static async Task<IReadOnlyList<string>> LastLines(FixScene scene, Pod pod, bool previous, CancellationToken cancellationToken)
    {
        try
        {
            await using var log = await scene.Cluster.ReadLog(pod.Metadata.Name, new LogQuery { Container = scene.Container.Name, Previous = previous, TailLines = Lines, LimitBytes = 16 * 1024 }, cancellationToken);
            using var reader = new StreamReader(log, Encoding.UTF8);
            var lines = (await reader.ReadToEndAsync(cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return [.. lines.TakeLast(Lines).Select(line => line.Length > LongestLine ? line[..LongestLine] + "…" : line)];
        }
        catch (KubernetesException)
        {
            // It printed nothing yet.
            return [];
        }
    }
}
