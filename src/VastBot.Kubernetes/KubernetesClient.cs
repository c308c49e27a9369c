using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace VastBot.Kubernetes;

internal sealed class KubernetesClient(ApiConnection api, TimeProvider time) : IKubernetesClient, IDisposable
{
    private const int PageSize = 500;
    private readonly ApiPath _path = new(api.Access.Namespace);

    public IKubernetesChanges Changes { get; } = new KubernetesChanges(api);

    public string Namespace => api.Access.Namespace;

    public Uri Server => api.Access.Server;

    public Task<Deployment> ReadDeployment(string name, CancellationToken cancellationToken = default) =>
        api.Read(new ApiRequest { Path = _path.Deployment(name), Purpose = Purpose($"read deployment {name}") },
            KubernetesJson.Default.Deployment, d => d.Kind == "Deployment", cancellationToken);

    public Task<IReadOnlyList<ReplicaSet>> ListReplicaSets(string? labelSelector = null, CancellationToken cancellationToken = default) =>
        List(_path.ReplicaSets(), "list replica sets", "ReplicaSetList", KubernetesJson.Default.ObjectListReplicaSet, "labelSelector", labelSelector, cancellationToken);

    public Task<IReadOnlyList<Pod>> ListPods(string? labelSelector = null, CancellationToken cancellationToken = default) =>
        List(_path.Pods(), "list pods", "PodList", KubernetesJson.Default.ObjectListPod, "labelSelector", labelSelector, cancellationToken);

    public Task<Secret> ReadSecret(string name, CancellationToken cancellationToken = default) =>
        api.Read(new ApiRequest { Path = _path.Secret(name), Purpose = Purpose($"read secret {name}"), Secret = true },
            KubernetesJson.Default.Secret, s => s.Kind == "Secret", cancellationToken);

    public Task<ConfigMap> ReadConfigMap(string name, CancellationToken cancellationToken = default) =>
        api.Read(new ApiRequest { Path = _path.ConfigMap(name), Purpose = Purpose($"read config map {name}") },
            KubernetesJson.Default.ConfigMap, c => c.Kind == "ConfigMap", cancellationToken);

    public async Task<IReadOnlyList<KubernetesEvent>> ListEvents(string? fieldSelector = null, CancellationToken cancellationToken = default) =>
        [.. (await List(_path.Events(), "list events", "EventList", KubernetesJson.Default.ObjectListKubernetesEvent,
            "fieldSelector", fieldSelector, cancellationToken)).OrderBy(e => e.Time)];

    public Task<JsonElement> ReadWholeDeployment(string name, CancellationToken cancellationToken = default) =>
        api.Read(new ApiRequest { Path = _path.Deployment(name), Purpose = Purpose($"read deployment {name}") }, KubernetesJson.Default.JsonElement,
            d => d.ValueKind == JsonValueKind.Object && d.TryGetProperty("kind", out var kind) && kind.ValueEquals("Deployment"), cancellationToken);

    public Task<IReadOnlyList<JsonElement>> ListWhole(ListedKind kind, string? labelSelector = null, CancellationToken cancellationToken = default) =>
        kind switch
        {
            ListedKind.Pods => Whole(_path.Pods(), "list pods", "PodList", labelSelector, cancellationToken),
            ListedKind.ReplicaSets => Whole(_path.ReplicaSets(), "list replica sets", "ReplicaSetList", labelSelector, cancellationToken),
            ListedKind.Events => Whole(_path.Events(), "list events", "EventList", labelSelector, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public Task<Stream> ReadLog(string pod, LogQuery query, CancellationToken cancellationToken = default) =>
        api.Open(new ApiRequest
        {
            Path = _path.Log(pod, query),
            Purpose = Purpose($"read the log of pod {pod}{(query.Container is null ? "" : $", container {query.Container}")}"),
            Accept = "application/json, */*",
        }, cancellationToken);

    public IAsyncEnumerable<Deployment> WatchDeployment(string name, CancellationToken cancellationToken = default) =>
        new DeploymentWatch(api, time, name, ct => ReadDeployment(name, ct)).Follow(cancellationToken);

    public Task<AccessAnswer> CanI(AccessQuestion question, CancellationToken cancellationToken = default) =>
        AccessReview.Ask(api, question, cancellationToken);

    public void Dispose() => api.Dispose();

    private Task<IReadOnlyList<T>> List<T>(string path, string verb, string kind, JsonTypeInfo<ObjectList<T>> type, string selectorName,
        string? selector, CancellationToken cancellationToken) =>
        api.Within<IReadOnlyList<T>>(Purpose(verb), async ct =>
        {
            var all = new List<T>();
            string? next = null;
            do
            {
                var page = await api.Fetch(new ApiRequest
                {
                    Path = ApiPath.Query(path, (selectorName, selector), ("limit", $"{PageSize}"), ("continue", next)),
                    Purpose = Purpose(verb),
                }, type, l => l.Kind == kind, ct);
                all.AddRange(page.Items);
                next = string.IsNullOrEmpty(page.Metadata.Continue) ? null : page.Metadata.Continue;
            }
            while (next is not null);
            return all;
        }, cancellationToken);

    private Task<IReadOnlyList<JsonElement>> Whole(string path, string verb, string kind, string? labelSelector, CancellationToken cancellationToken) =>
        List(path, verb, kind, KubernetesJson.Default.ObjectListJsonElement, "labelSelector", labelSelector, cancellationToken);

    private string Purpose(string what) => $"{what} in namespace {Namespace}";
}
