using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Controllers;

/// <summary>Brings the stored objects up to the present moment: what kubelets and controllers would have written since the last look.</summary>
/// <param name="store">The objects.</param>
/// <param name="time">The world's clock.</param>
/// <param name="serving">Hears at each step which pods serve.</param>
internal sealed class ControlPlane(ClusterStore store, TimeProvider time, Action<DateTimeOffset, IReadOnlyList<ServingPod>> serving)
{
    /// <summary>While something is under way, time passes in steps no longer than this, however long nobody looked or how fast the clock runs.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    private const int MostSteps = 300;

    private readonly Lock _lock = new();
    private readonly StartedWith _startedWith = new(store);
    private DateTimeOffset _seen;

    /// <summary>Makes the cluster hold exactly these objects, while nothing else is written.</summary>
    public void StartOver(IReadOnlyList<(ResourceKind Kind, JsonObject Object)> objects)
    {
        lock (_lock)
        {
            store.Replace(objects);
            _startedWith.Forget();
            _startedWith.Note(store.List(ResourceKind.Pods, Integration.Namespace));
            _seen = time.GetUtcNow();
        }
    }

    public void CatchUp()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            for (var steps = 0; steps < MostSteps && now - _seen > Step && IsUnderWay(); steps++) Look(_seen + Step);
            Look(now);
        }
    }

    private bool IsUnderWay() =>
        store.Find(ResourceKind.Deployments, Integration.Namespace, Integration.Name) is { } deployment && !DeploymentStatus.IsSettled(deployment);

    private void Look(DateTimeOffset at)
    {
        foreach (var pod in store.List(ResourceKind.Pods, Integration.Namespace))
        {
            pod["status"] = Kubelet.StatusOf(pod, at);
            store.Put(ResourceKind.Pods, pod);
        }

        // What else somebody applied has no nodes to run on.
        if (store.Find(ResourceKind.Deployments, Integration.Namespace, Integration.Name) is { } deployment) Observe(deployment, at);
        var pods = store.List(ResourceKind.Pods, Integration.Namespace);
        _startedWith.Note(pods);
        _seen = at;
        serving(at, [.. pods.Where(Kubelet.IsReady).Select(_startedWith.Of)]);
    }

    private void Observe(JsonObject deployment, DateTimeOffset now)
    {
        var rollout = new Rollout(store);
        var wanted = rollout.WantedSet(deployment, now);
        rollout.Step(deployment, wanted, now);
        var sets = store.List(ResourceKind.ReplicaSets, Integration.Namespace);
        var pods = store.List(ResourceKind.Pods, Integration.Namespace);
        foreach (var set in sets)
        {
            var own = pods.Where(p => (string?)p["metadata"]!["ownerReferences"]?[0]?["uid"] == (string)set["metadata"]!["uid"]!).ToList();
            var status = new JsonObject { ["replicas"] = own.Count };
            if (own.Count > 0) status["fullyLabeledReplicas"] = own.Count;
            if (own.Count(Kubelet.IsReady) is > 0 and var ready) (status["readyReplicas"], status["availableReplicas"]) = (ready, ready);
            status["observedGeneration"] = (long)set["metadata"]!["generation"]!;
            set["status"] = status;
            store.Put(ResourceKind.ReplicaSets, set);
        }

        var current = store.Find(ResourceKind.Deployments, Integration.Namespace, Integration.Name)!;
        var next = (JsonObject)current.DeepClone();
        next["metadata"]!["annotations"]![Rollout.RevisionKey] = $"{Rollout.Revision(wanted)}";
        next["status"] = DeploymentStatus.Of(next, wanted, pods, now);
        // Where somebody has just changed it, the next look writes this.
        store.TryReplace(ResourceKind.Deployments, current, next, out _);
    }
}
