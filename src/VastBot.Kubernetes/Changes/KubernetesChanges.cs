using System.Globalization;
using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

internal sealed class KubernetesChanges(ApiConnection api) : IKubernetesChanges
{
    private readonly ApiPath _path = new(api.Access.Namespace);
    private readonly PatchSender _send = new(api);

    public Task<Deployment> SetEnvironment(Deployment current, string container, IReadOnlyDictionary<string, string?> variables, bool dryRun = false,
        CancellationToken cancellationToken = default) =>
        _send.Deployment(current, "set the environment of", PatchKind.StrategicMerge,
            EnvironmentPatch.Of(current, container, variables), dryRun, cancellationToken);

    public Task<Deployment> Restart(Deployment current, DateTimeOffset at, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        RefusePaused(current, "restart");
        var stamp = at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = current.Metadata.ResourceVersion },
            ["spec"] = new JsonObject
            {
                ["template"] = new JsonObject
                {
                    ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { ["kubectl.kubernetes.io/restartedAt"] = stamp } },
                },
            },
        };
        return _send.Deployment(current, "restart", PatchKind.StrategicMerge, patch, dryRun, cancellationToken);
    }

    public async Task<Deployment> Undo(Deployment current, long? toRevision = null, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        RefusePaused(current, "undo");
        var target = await new RevisionFinder(api, _path).Find(current, toRevision, cancellationToken);
        if (target is null) return current;
        var patch = new JsonArray(
            new JsonObject { ["op"] = "test", ["path"] = "/metadata/resourceVersion", ["value"] = current.Metadata.ResourceVersion },
            new JsonObject { ["op"] = "replace", ["path"] = "/spec/template", ["value"] = target });
        try
        {
            return await _send.Deployment(current, "undo the last change of", PatchKind.Json, patch, dryRun, cancellationToken);
        }
        catch (KubernetesException e) when (e.Failure == KubernetesFailure.Invalid)
        {
            // A failed test is told like any invalid patch, and without a word of why.
            await ThrowIfMoved(current, e, cancellationToken);
            throw;
        }
    }

    public async Task<int> Scale(Deployment current, int replicas, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        var patch = new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = current.Metadata.ResourceVersion },
            ["spec"] = new JsonObject { ["replicas"] = replicas },
        };
        var request = _send.Request(_path.Scale(current.Metadata.Name), $"scale deployment {current.Metadata.Name}", PatchKind.Merge, patch, dryRun);
        var answer = await api.Read(request, KubernetesJson.Default.ScaleAnswer, s => s.Kind == "Scale", cancellationToken);
        return answer.Spec.Replicas ?? 0;
    }

    public Task<Secret> PutSecretKey(Secret current, string key, SecretValue? value, bool dryRun = false, CancellationToken cancellationToken = default)
    {
        var request = _send.Request(_path.Secret(current.Metadata.Name), $"change {key} in secret {current.Metadata.Name}", PatchKind.Merge,
            SecretPatch.Of(current, key, value), dryRun, secret: true);
        return api.Read(request, KubernetesJson.Default.Secret, s => s.Kind == "Secret", cancellationToken);
    }

    private async Task ThrowIfMoved(Deployment before, KubernetesException e, CancellationToken cancellationToken)
    {
        var name = before.Metadata.Name;
        var now = await api.Read(new ApiRequest { Path = _path.Deployment(name), Purpose = $"read deployment {name}" },
            KubernetesJson.Default.Deployment, d => d.Kind == "Deployment", cancellationToken);
        if (now.Metadata.ResourceVersion == before.Metadata.ResourceVersion) return;
        throw new KubernetesException(KubernetesFailure.Conflict,
            $"Could not undo the last change of deployment {name}: it has changed in between. Nothing was done; look again.", e.StatusCode, e.Reason, inner: e);
    }

    private static void RefusePaused(Deployment current, string verb)
    {
        if (!current.Spec.Paused) return;
        throw new KubernetesException(KubernetesFailure.Invalid, $"Could not {verb} deployment {current.Metadata.Name}: it is paused, so nothing would happen. "
            + $"Resume it first (kubectl rollout resume deployment/{current.Metadata.Name}).");
    }
}
