using System.Globalization;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Cluster;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What was changed in the last two hours? Each secret and config map is read by its name; none is ever listed.</summary>
internal sealed class RecentChangesProbe(ProbeBench bench) : IProbe
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(2);

    public ProbeLabel Label { get; } = ProbeLabels.RecentChanges;

    public TimeSpan Deadline => bench.Options.ProbeDeadline;

    public Task<Finding> Look(EnvironmentSettings environment, CancellationToken ct) =>
        bench.Look(Deadline, watch => Look(environment, watch), (watch, why) => Lost(watch, why, environment), ct, ClusterView.Late(Deadline));

    private async Task<RecentChangesFinding> Look(EnvironmentSettings environment, ProbeLook watch)
    {
        var settings = environment.Kubernetes;
        var cluster = bench.Cluster(environment);
        var since = bench.Clocks.Runbook.GetUtcNow() - Window;
        var parts = await Task.WhenAll(
        [
            Part("the deployment's rollouts", () => Rollouts(cluster, settings, since, watch.Token), watch),
            Part($"the secret {settings.Secret}", async () => ObjectChanges.Of((await cluster.ReadSecret(settings.Secret, watch.Token)).Metadata, ChangeKind.Secret, since), watch),
            .. settings.ConfigMaps.Select(map =>
                Part($"the config map {map}", async () => ObjectChanges.Of((await cluster.ReadConfigMap(map, watch.Token)).Metadata, ChangeKind.ConfigMap, since), watch)),
        ]);
        string[] lost = [.. parts.Where(p => p.Lost is not null).Select(p => $"{p.What} cannot be seen, {p.Lost}")];
        RecentChange[] changes =
        [
            .. parts.SelectMany(p => p.Changes).OrderByDescending(c => c.At)
                .Select(c => c with { What = bench.Clean(c.What), By = c.By is null ? null : bench.Clean(c.By, 60) }),
        ];
        return new RecentChangesFinding
        {
            Outcome = changes.Length > 0 ? ProbeOutcome.Degraded : lost.Length > 0 ? ProbeOutcome.Unknown : ProbeOutcome.Ok,
            Changes = changes,
            Summary = Summary(changes, lost, parts.Length),
            Details = [.. changes.Select(Line), .. changes.Length > 0 || lost.Length > 1 ? lost : []],
            SeenAt = watch.At,
            Duration = watch.Elapsed,
            RepeatWith = Repeat(environment),
        };
    }

    private static async Task<(string What, IReadOnlyList<RecentChange> Changes, string? Lost)> Part(string what, Func<Task<IReadOnlyList<RecentChange>>> ask, ProbeLook watch)
    {
        var (changes, lost) = await ClusterPart.Try(ask, watch);
        return (what, changes ?? [], lost);
    }

    private static async Task<IReadOnlyList<RecentChange>> Rollouts(IKubernetesClient cluster, KubernetesSettings settings, DateTimeOffset since, CancellationToken ct)
    {
        var deployment = await cluster.ReadDeployment(settings.Deployment, ct);
        var selector = deployment.Spec.Selector.ToString();
        return RolloutChanges.Of(deployment, await cluster.ListReplicaSets(selector.Length > 0 ? selector : settings.PodSelector, ct), since);
    }

    private static string Summary(RecentChange[] changes, string[] lost, int parts) => (changes, lost) switch
    {
        ([], []) => "Nothing was changed in the last 2 hours",
        ([], [var first, ..]) => $"Unknown: {first}{(lost.Length == parts ? "" : "; nothing else was changed in the last 2 hours")}",
        ([var only], _) => $"1 change in the last 2 hours: {Line(only)}",
        ([var newest, ..], _) => $"{changes.Length} changes in the last 2 hours, the newest: {Line(newest)}",
    };

    private static string Line(RecentChange change) =>
        $"{change.At.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture)} UTC {change.What}{(change.By is null ? "" : $" (by {change.By})")}";

    private static RecentChangesFinding Lost(ProbeLook watch, string why, EnvironmentSettings environment) => new()
    {
        Outcome = ProbeOutcome.Unknown,
        Summary = $"Unknown, {why}",
        SeenAt = watch.At,
        Duration = watch.Elapsed,
        RepeatWith = Repeat(environment),
    };

    private static string Repeat(EnvironmentSettings environment) =>
        Shell.Kubectl(environment.Kubernetes, $"rollout history {Shell.Quote($"deployment/{environment.Kubernetes.Deployment}")}");
}
