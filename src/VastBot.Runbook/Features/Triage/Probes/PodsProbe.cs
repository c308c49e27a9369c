using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Do the integration's pods run?</summary>
internal sealed class PodsProbe(ProbeBench bench) : IProbe
{
    private const int MostDetails = 20;

    public ProbeLabel Label { get; } = ProbeLabels.Pods;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment, watch), (watch, why) => Lost(watch, why, environment), ct, ClusterView.Late(Deadline));

    private async Task<PodsFinding> Look(EnvironmentSettings environment, ProbeLook watch)
    {
        var settings = environment.Kubernetes;
        var cluster = bench.Cluster(environment);
        var deploying = ClusterPart.Try(() => cluster.ReadDeployment(settings.Deployment, watch.Token), watch);
        var warning = ClusterPart.Try(() => cluster.ListEvents("type=Warning", watch.Token), watch);
        var pods = await cluster.ListPods(settings.PodSelector, watch.Token);
        var (deployment, deploymentLost) = await deploying;
        var (events, eventsLost) = await warning;

        Pod[] current = [.. pods.Where(p => !p.IsTerminating && p.Status.Phase is not ("Succeeded" or "Failed"))];
        int? desired = deployment is null ? null : deployment.Spec.Replicas ?? 1;
        var ready = current.Count(p => p.IsReady);
        string[] troubles = [.. pods.Where(p => !p.IsTerminating).SelectMany(p => PodTroubles.Of(p, bench.Clocks.Runbook.GetUtcNow()))];
        List<string> details = [.. troubles, .. PodTroubles.Warnings(events ?? [], pods, settings.Deployment)];
        if (deployment?.Status.Condition("Progressing") is { Reason: "ProgressDeadlineExceeded" }) details.Insert(0, "The rollout is stuck (ProgressDeadlineExceeded); pods of the old version may still serve");
        if (deployment?.Status.Condition("ReplicaFailure") is { IsTrue: true } refused) details.Insert(0, $"The cluster refuses to create pods: {refused.Message}");
        if (pods.Count(p => p.IsTerminating) is > 0 and var leaving) details.Add($"{leaving} more terminating");
        if (deploymentLost is not null) details.Add($"How many there should be is not known, {deploymentLost}");
        if (eventsLost is not null) details.Add($"Events are not shown, {eventsLost}");
        return new PodsFinding
        {
            Outcome = Judge(ready, desired, current.Length, current.Any(PodTroubles.IsBroken), troubles.Length > 0),
            Ready = ready,
            Desired = desired,
            Summary = Summary(ready, desired, current.Length, troubles, settings),
            Details = details.Count <= MostDetails ? details : [.. details.Take(MostDetails), $"… and {details.Count - MostDetails} more"],
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(environment),
        };
    }

    private static ProbeOutcome Judge(int ready, int? desired, int running, bool broken, bool troubled)
    {
        if (ready == 0) return ProbeOutcome.Failing;
        var missing = ready < (desired ?? running);
        return missing && broken ? ProbeOutcome.Failing : missing || broken || troubled ? ProbeOutcome.Degraded : ProbeOutcome.Ok;
    }

    private static string Summary(int ready, int? desired, int running, string[] troubles, KubernetesSettings settings)
    {
        var first = troubles is [var trouble, ..] ? $": {trouble}{(troubles.Length > 1 ? $" (and {troubles.Length - 1} more)" : "")}" : "";
        if (desired == 0) return $"The deployment {settings.Deployment} is scaled to 0 pods";
        if (running == 0) return $"There is no pod with {settings.PodSelector} in {settings.Namespace}{first}";
        return $"{ready} of {desired ?? running} pods are ready{first}";
    }

    private static PodsFinding Lost(ProbeLook watch, string why, EnvironmentSettings environment) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = Repeat(environment),
    };

    private static string Repeat(EnvironmentSettings environment) =>
        Shell.Kubectl(environment.Kubernetes, $"get pods -l {Shell.Quote(environment.Kubernetes.PodSelector)} -o wide");
}
