using System.Globalization;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Controllers;

/// <summary>One step of the deployment controller: a revision for the present template, then pods of it one by one for old ones.</summary>
internal sealed class Rollout(ClusterStore store)
{
    public const string RevisionKey = "deployment.kubernetes.io/revision";
    private const string HistoryKey = "deployment.kubernetes.io/revision-history";

    /// <summary>The revision that the deployment wants, made or taken up again where it is not the newest.</summary>
    public JsonObject WantedSet(JsonObject deployment, DateTimeOffset now)
    {
        var sets = store.List(ResourceKind.ReplicaSets, Integration.Namespace);
        var template = deployment["spec"]!["template"]!.AsObject();
        var newest = sets.Select(Revision).DefaultIfEmpty(0).Max();
        var wanted = sets.FirstOrDefault(s => JsonNode.DeepEquals(WithoutHash(s), template));
        if (wanted is not null && Revision(wanted) == newest) return wanted;
        if (wanted is null)
        {
            wanted = ReplicaSetObject.Create(deployment, template, newest + 1, 0, now);
        }
        else
        {
            var annotations = wanted["metadata"]!["annotations"]!.AsObject();
            annotations[HistoryKey] = annotations[HistoryKey] is { } old ? $"{old},{Revision(wanted)}" : $"{Revision(wanted)}";
            annotations[RevisionKey] = $"{newest + 1}";
        }

        return store.Put(ResourceKind.ReplicaSets, wanted);
    }

    /// <summary>Adds a pod of the wanted revision where one more is allowed, and takes an old one away for each that is ready.</summary>
    public void Step(JsonObject deployment, JsonObject wanted, DateTimeOffset now)
    {
        if ((bool?)deployment["spec"]!["paused"] == true) return;
        var desired = (int)deployment["spec"]!["replicas"]!;
        var pods = store.List(ResourceKind.Pods, Integration.Namespace);
        var (fresh, old) = (pods.Where(p => IsOf(p, wanted)).ToList(), pods.Where(p => !IsOf(p, wanted)).ToList());
        // A quarter of three more, rounded up: one. Not one may be missing.
        var ready = pods.Count(Kubelet.IsReady);
        if (fresh.Count < desired && pods.Count < desired + 1) Add(wanted, now);
        else if (old.FirstOrDefault(p => !Kubelet.IsReady(p)) is { } broken) Remove(broken);
        else if (old.Count > 0 && ready > desired) Remove(old[0]);
        else if (old.Count == 0 && fresh.Count > desired) Remove(fresh[^1]);
        Scale(wanted);
        foreach (var set in store.List(ResourceKind.ReplicaSets, Integration.Namespace).Where(s => Name(s) != Name(wanted))) Scale(set);
    }

    public static int Revision(JsonObject set) => int.Parse((string)set["metadata"]!["annotations"]![RevisionKey]!, CultureInfo.InvariantCulture);

    private static string Name(JsonObject value) => (string)value["metadata"]!["name"]!;

    private static bool IsOf(JsonObject pod, JsonObject set) => (string?)pod["metadata"]!["ownerReferences"]?[0]?["name"] == Name(set);

    private static JsonObject WithoutHash(JsonObject set)
    {
        var template = (JsonObject)set["spec"]!["template"]!.DeepClone();
        template["metadata"]!["labels"]!.AsObject().Remove(ReplicaSetObject.HashLabel);
        return template;
    }

    private void Add(JsonObject set, DateTimeOffset now)
    {
        var taken = store.List(ResourceKind.Pods, Integration.Namespace).Select(Name).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        JsonObject pod;
        do pod = PodObject.Create(set, number++, now);
        while (taken.Contains(Name(pod)));
        pod["status"] = Kubelet.StatusOf(pod, now);
        store.Put(ResourceKind.Pods, pod);
    }

    private void Remove(JsonObject pod) => store.Delete(ResourceKind.Pods, Integration.Namespace, Name(pod));

    private void Scale(JsonObject set)
    {
        set["spec"]!["replicas"] = store.List(ResourceKind.Pods, Integration.Namespace).Count(p => IsOf(p, set));
        store.Put(ResourceKind.ReplicaSets, set);
    }
}
