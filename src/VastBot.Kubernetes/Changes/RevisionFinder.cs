using System.Globalization;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>Finds the template of an earlier revision, as the server wrote it: nothing that we don't know of may get lost on the way back.</summary>
internal sealed class RevisionFinder(ApiConnection api, ApiPath path)
{
    private const string HashLabel = "pod-template-hash";

    /// <summary>Null when the deployment has that template already.</summary>
    public Task<JsonNode?> Find(Deployment current, long? revision, CancellationToken cancellationToken)
    {
        var purpose = $"find the revisions of deployment {current.Metadata.Name}";
        return api.Within(purpose, async ct =>
        {
            var sets = await Fetch(ApiPath.Query(path.ReplicaSets(), ("labelSelector", current.Spec.Selector.ToString())), "ReplicaSetList", purpose, ct);
            var known = sets["items"]?.AsArray().OfType<JsonObject>().Where(s => Owns(current, s)).ToDictionary(RevisionOf) ?? [];
            var template = Template(Choose(current, known, revision));
            var now = await Fetch(path.Deployment(current.Metadata.Name), "Deployment", purpose, ct);
            return JsonNode.DeepEquals(template, Template(now)) ? null : template;
        }, cancellationToken);
    }

    private static JsonObject Choose(Deployment current, Dictionary<long, JsonObject> known, long? revision)
    {
        var wanted = revision ?? known.Keys.Where(r => r < current.Revision).DefaultIfEmpty(0).Max();
        if (known.TryGetValue(wanted, out var set)) return set;
        throw new KubernetesException(KubernetesFailure.NotFound, $"Deployment {current.Metadata.Name} has no "
            + (revision is null ? $"revision before {current.Revision}" : $"revision {revision}")
            + $" to go back to (kept: {string.Join(", ", known.Keys.Order())}). Nothing was changed.");
    }

    private static bool Owns(Deployment deployment, JsonObject set) => RevisionOf(set) > 0
        && (set["metadata"]?["ownerReferences"]?.AsArray().Any(o => (string?)o?["uid"] == deployment.Metadata.Uid && (bool?)o?["controller"] == true) ?? false);

    private static long RevisionOf(JsonObject set) =>
        long.TryParse((string?)set["metadata"]?["annotations"]?[Revisions.Annotation], CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    /// <summary>Without the label that the controller adds: sent back, it would stick to the deployment.</summary>
    private static JsonNode Template(JsonObject of)
    {
        var template = of["spec"]!["template"]!.DeepClone();
        (template["metadata"]?["labels"] as JsonObject)?.Remove(HashLabel);
        (template["metadata"] as JsonObject)?.Remove("creationTimestamp");
        return template;
    }

    private Task<JsonObject> Fetch(string address, string kind, string purpose, CancellationToken cancellationToken) =>
        api.Fetch(new ApiRequest { Path = address, Purpose = purpose }, KubernetesJson.Default.JsonObject, o => (string?)o["kind"] == kind, cancellationToken);
}
