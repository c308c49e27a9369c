using VastBot.Kubernetes;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>One of several questions to the cluster: if it alone fails, the others still count.</summary>
internal static class ClusterPart
{
    /// <summary>The answer, or why there is none ("because …").</summary>
    public static async Task<(T? Answer, string? Lost)> Try<T>(Func<Task<T>> ask, ProbeLook watch)
        where T : class
    {
        try
        {
            return (await ask(), null);
        }
        catch (KubernetesException e)
        {
            return (null, ClusterView.Because(e));
        }
        catch (OperationCanceledException) when (watch.Token.IsCancellationRequested)
        {
            return (null, ClusterView.Late(watch.Deadline));
        }
    }
}
