namespace VastBot.Kubernetes;

/// <summary>
/// The few changes, in one namespace of one cluster. Each starts from the object as it was read, and sends that object's version along: when it has
/// changed since, nothing happens and the failure is <see cref="KubernetesFailure.Conflict"/>. Nothing is ever repeated by itself. With
/// <c>dryRun</c> the server goes through the whole change, needs the same rights, stores nothing, and answers with what would be.
/// </summary>
/// <remarks>
/// A <see cref="KubernetesFailure.Timeout"/> or <see cref="KubernetesFailure.Network"/> leaves open whether the change was made: read again before
/// asking again. Rights: <c>patch</c> on the named object; for <see cref="Undo"/> also <c>get</c> on it and <c>list</c> on replica sets; for
/// <see cref="Scale"/> <c>patch</c> on <c>deployments/scale</c>.
/// </remarks>
/// <seealso href="https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/"/>
public interface IKubernetesChanges
{
    /// <summary>
    /// Sets (or, with null, removes) environment variables of one container, keeping their order and all others. A variable that came from a secret
    /// or config map becomes a plain value. The pods are replaced only when something differs.
    /// </summary>
    /// <exception cref="KubernetesException"><see cref="KubernetesFailure.NotFound"/>: the deployment has no container of that name; nothing was sent.</exception>
    Task<Deployment> SetEnvironment(Deployment current, string container, IReadOnlyDictionary<string, string?> variables, bool dryRun = false,
        CancellationToken cancellationToken = default);

    /// <summary>Replaces the pods one after the other, as <c>kubectl rollout restart</c>; <paramref name="at"/> is written to the millisecond.</summary>
    /// <exception cref="KubernetesException"><see cref="KubernetesFailure.Invalid"/>: the deployment is paused, nothing would happen; nothing was sent.</exception>
    Task<Deployment> Restart(Deployment current, DateTimeOffset at, bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// Goes back to the template of another revision: that number, or with null the highest below the current one. The revision gets a new number.
    /// A restart counts as a revision, so name the number that is meant. Returns the deployment unchanged when its template is the same already.
    /// </summary>
    /// <exception cref="KubernetesException"><see cref="KubernetesFailure.NotFound"/>: no such revision is kept; <see cref="KubernetesFailure.Invalid"/>: paused.</exception>
    Task<Deployment> Undo(Deployment current, long? toRevision = null, bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>Sets how many pods there should be, and returns what the server took.</summary>
    Task<int> Scale(Deployment current, int replicas, bool dryRun = false, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts one key of a secret (with null: takes it away), leaving all others alone, and removes the copy of the old values that
    /// <c>kubectl apply</c> keeps in an annotation. Pods that read it into their environment see it after a restart only.
    /// </summary>
    /// <exception cref="KubernetesException"><see cref="KubernetesFailure.Invalid"/>: among others, the secret is immutable.</exception>
    Task<Secret> PutSecretKey(Secret current, string key, SecretValue? value, bool dryRun = false, CancellationToken cancellationToken = default);
}
