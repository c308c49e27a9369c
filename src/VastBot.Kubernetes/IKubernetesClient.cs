using System.Text.Json;

namespace VastBot.Kubernetes;

/// <summary>
/// The verbs of one namespace in one cluster. Every call throws <see cref="KubernetesException"/> for whatever goes wrong outside,
/// and <see cref="OperationCanceledException"/> only when the caller's own token was cancelled. Each call has its own deadline
/// (<see cref="KubernetesOptions.CallDeadline"/>); log and watch streams live as long as their caller wants.
/// </summary>
public interface IKubernetesClient
{
    /// <summary>The namespace that all calls go to.</summary>
    string Namespace { get; }

    /// <summary>The API server's address, for messages; it holds no credential.</summary>
    Uri Server { get; }

    /// <summary>Reads one deployment (right: <c>get</c> on the named deployment).</summary>
    Task<Deployment> ReadDeployment(string name, CancellationToken cancellationToken = default);

    /// <summary>All replica sets that match, over all pages (right: <c>list</c>). <paramref name="labelSelector"/> as in <c>app=x,tier!=y</c>; null is all.</summary>
    Task<IReadOnlyList<ReplicaSet>> ListReplicaSets(string? labelSelector = null, CancellationToken cancellationToken = default);

    /// <summary>All pods that match, over all pages, terminating ones included (right: <c>list</c>).</summary>
    Task<IReadOnlyList<Pod>> ListPods(string? labelSelector = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one secret by name (right: <c>get</c> on the named secret). No error of this call repeats what the server said: it may hold the secret.</summary>
    Task<Secret> ReadSecret(string name, CancellationToken cancellationToken = default);

    /// <summary>Reads one config map by name (right: <c>get</c> on the named config map).</summary>
    Task<ConfigMap> ReadConfigMap(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// Events, sorted by <see cref="KubernetesEvent.Time"/>, oldest first (right: <c>list</c>). <paramref name="fieldSelector"/> as in
    /// <c>involvedObject.name=x,type=Warning</c>; null is all. Servers keep events for one hour by default.
    /// </summary>
    Task<IReadOnlyList<KubernetesEvent>> ListEvents(string? fieldSelector = null, CancellationToken cancellationToken = default);

    /// <summary>One deployment with every field that the server tells, for keeping (right: <c>get</c> on the named deployment). It may hold secrets in plain values.</summary>
    Task<JsonElement> ReadWholeDeployment(string name, CancellationToken cancellationToken = default);

    /// <summary>
    /// All objects of a kind with every field that the server tells, over all pages, for keeping (right: <c>list</c>). They may hold secrets in plain
    /// values. <paramref name="labelSelector"/> as in <c>app=x,tier!=y</c>; null is all.
    /// </summary>
    Task<IReadOnlyList<JsonElement>> ListWhole(ListedKind kind, string? labelSelector = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Opens a container's log (rights: <c>get</c> on <c>pods/log</c>). The stream is the raw bytes as they arrive, not buffered; the last line may
    /// lack its line feed, and <see cref="LogQuery.LimitBytes"/> may cut within a character. Dispose it to close the connection. Reading throws
    /// <see cref="KubernetesException"/> (<see cref="KubernetesFailure.Network"/>) when the connection breaks.
    /// </summary>
    /// <exception cref="KubernetesException">
    /// <see cref="KubernetesFailure.BadRequest"/>: the container is still waiting to start, has no previous instance, or was not named in a pod of
    /// several; mostly "no lines", no fault. <see cref="KubernetesFailure.NotFound"/>: the pod is gone.
    /// <see cref="KubernetesFailure.ServerError"/>: the node does not answer.
    /// </exception>
    Task<Stream> ReadLog(string pod, LogQuery query, CancellationToken cancellationToken = default);

    /// <summary>
    /// Follows one deployment until cancelled: its present state, then each change. Survives ended and cut watches and versions that are gone; gives up
    /// with the last failure after 60 s without any answer. Uses <c>get</c>, and <c>watch</c> on deployments where it may; where it may not, it reads every
    /// 2 s. Wants no deadline of its own; see <see cref="RolloutProgress"/> for when to stop.
    /// </summary>
    /// <exception cref="KubernetesException"><see cref="KubernetesFailure.NotFound"/>: it doesn't exist, or was deleted meanwhile.</exception>
    IAsyncEnumerable<Deployment> WatchDeployment(string name, CancellationToken cancellationToken = default);

    /// <summary>Asks whether the account may do something (no right needed to ask).</summary>
    Task<AccessAnswer> CanI(AccessQuestion question, CancellationToken cancellationToken = default);
}
