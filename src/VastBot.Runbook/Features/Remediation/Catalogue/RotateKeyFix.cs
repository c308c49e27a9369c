using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// Puts the staged key into the integration's secret and restarts the deployment. The old key is moved inside the cluster, for the way back. No
/// value ever leaves the cluster and this process's memory, save to Vast.ai, which is asked whether it knows the new one.
/// </summary>
internal sealed class RotateKeyFix(NewKeyCheck check) : IFixAction
{
    public const string Put = "put-key";
    public const string Saved = "saved-old-key";
    public const string Blanked = "blanked-staged-key";

    public string Name => FixActions.RotateKey;

    public IEnumerable<AccessQuestion> Rights(FixScene scene) =>
    [
        Remediation.Rights.PatchDeployment(scene),
        .. Remediation.Rights.Secret(scene.Names.Secret),
        .. Remediation.Rights.Secret(scene.Environment.Fixes.NextSecret),
        .. Remediation.Rights.Secret(scene.Environment.Fixes.PreviousSecret),
    ];

    public async Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken)
    {
        if (scene.Environment.VastAi.ApiKey is not null)
            return FixPlan.Refuse($"Environments:{scene.Environment.Name}:VastAi:ApiKey names the key, so whether the one in the cluster works could not be told: take that setting out first.");
        var (names, key) = (Names.Of(scene, isUndo: undoes is not null), scene.Names.SecretKey);
        var used = await scene.Cluster.ReadSecret(names.Used, cancellationToken);
        var source = await scene.Cluster.ReadSecret(names.Source, cancellationToken);
        var previous = await scene.Cluster.ReadSecret(scene.Environment.Fixes.PreviousSecret, cancellationToken);
        if (used.Value(key) is not { } old) return FixPlan.Refuse($"The secret {names.Used} has no entry {key}.");
        if (source.Value(key) is not { Length: > 0 } fresh) return FixPlan.Refuse(undoes is null ? NothingStaged(scene, names.Source) : $"The old key is no longer kept in {names.Source}: it was blanked.");
        if (fresh.Fingerprint == old.Fingerprint) return FixPlan.Refuse($"The key in {names.Source} is the one that is in use already.");
        if (undoes is null && await check.Refusal(scene.Environment, fresh, cancellationToken) is { } refusal) return FixPlan.Refuse(refusal);
        await scene.Changes.PutSecretKey(used, key, fresh, dryRun: true, cancellationToken);
        await scene.Changes.Restart(scene.Deployment, scene.Now, dryRun: true, cancellationToken);
        return new FixPlan
        {
            Changes = [new($"{key} in secret {names.Used}", $"{old}", $"{fresh}"), new("pods", "the present ones", "new ones, one after the other")],
            Secrets = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [names.Used] = used.Metadata.ResourceVersion, [names.Source] = source.Metadata.ResourceVersion, [previous.Metadata.Name] = previous.Metadata.ResourceVersion,
            },
            Fingerprints = new Dictionary<string, string>(StringComparer.Ordinal) { [names.Used] = old.Fingerprint, [names.Source] = fresh.Fingerprint },
            HowToUndo = $"The old key is kept in {scene.Environment.Fixes.PreviousSecret} until the incident is resolved, at most a day; Undo puts it back. If Vast.ai still answers 401 or 403, it goes back by itself.",
        };
    }

    public async Task Change(FixRun run, CancellationToken cancellationToken)
    {
        var names = Names.Of(run.Scene, isUndo: run.Fix.UndoOf is not null);
        if (run.Fix.UndoOf is null) await run.Once(Saved, () => Save(run, names, cancellationToken), cancellationToken);
        await run.Once(Put, () => PutKey(run, names, cancellationToken), cancellationToken);
        if (run.Fix.UndoOf is null) await run.Once(Blanked, () => Blank(run.Scene, names.Source, run.Fix.Facts.Fingerprints[names.Source], cancellationToken), cancellationToken);
        await run.Roll(cancellationToken);
    }

    public FixJudgement Judge(FixEvidence evidence)
    {
        var api = evidence.Finding<VastApiFinding>();
        if (api is { Kind: ErrorKind.Authentication }) return Judging.Failed($"{api.Summary}.");
        if (evidence.Finding<PodsFinding>() is { } pods && !Judging.AreReady(pods)) return Judging.Failed($"The pods are not ready: {pods.Summary}.");
        var refusals = Judging.NoNew(evidence, "401/403", "Vast.ai accepts the new key, and no call was refused since.", 401, 403);
        if (refusals.Seen == FixResult.DidNotWork) return refusals;
        if (api is null) return Judging.CannotTell(evidence.Lost(ProbeLabels.VastApi));
        // Who fails otherwise has not said whether it knows the key.
        return api.Kind is ErrorKind.UpstreamError or ErrorKind.Network ? Judging.CannotTell($"{ProbeLabels.VastApi.Title}: {api.Summary}") : refusals;
    }

    /// <summary>Blanks what a rotation left beside the used secret: the old key, and the staged one once it was used. What somebody put there since stays.</summary>
    public static async Task Tidy(FixScene scene, Fix fix, CancellationToken cancellationToken)
    {
        var names = Names.Of(scene, isUndo: false);
        if (fix.Step(Saved) is not null) await Blank(scene, scene.Environment.Fixes.PreviousSecret, fix.Facts.Fingerprints[names.Used], cancellationToken);
        if (fix.Step(Put) is not null) await Blank(scene, names.Source, fix.Facts.Fingerprints[names.Source], cancellationToken);
    }

    private static async Task Blank(FixScene scene, string secret, string fingerprint, CancellationToken cancellationToken)
    {
        var current = await scene.Cluster.ReadSecret(secret, cancellationToken);
        if (current.Value(scene.Names.SecretKey)?.Fingerprint == fingerprint) await scene.Changes.PutSecretKey(current, scene.Names.SecretKey, null, cancellationToken: cancellationToken);
    }

    private static async Task Save(FixRun run, Names names, CancellationToken cancellationToken)
    {
        var key = run.Scene.Names.SecretKey;
        var used = await run.Scene.Cluster.ReadSecret(names.Used, cancellationToken);
        // Put in already, and only the note of it was lost: then it was saved before that.
        if (used.Value(key)?.Fingerprint == run.Fix.Facts.Fingerprints[names.Source]) return;
        if (used.Value(key) is not { } old || old.Fingerprint != run.Fix.Facts.Fingerprints[names.Used]) throw Moved(names.Used);
        var previous = await run.Scene.Cluster.ReadSecret(run.Scene.Environment.Fixes.PreviousSecret, cancellationToken);
        if (previous.Value(key)?.Fingerprint != old.Fingerprint) await run.Scene.Changes.PutSecretKey(previous, key, old, cancellationToken: cancellationToken);
    }

    private static async Task PutKey(FixRun run, Names names, CancellationToken cancellationToken)
    {
        var (key, facts) = (run.Scene.Names.SecretKey, run.Fix.Facts);
        var used = await run.Scene.Cluster.ReadSecret(names.Used, cancellationToken);
        if (used.Value(key)?.Fingerprint == facts.Fingerprints[names.Source]) return;
        if (used.Value(key)?.Fingerprint != facts.Fingerprints[names.Used]) throw Moved(names.Used);
        var source = await run.Scene.Cluster.ReadSecret(names.Source, cancellationToken);
        if (source.Value(key) is not { } fresh || fresh.Fingerprint != facts.Fingerprints[names.Source]) throw Moved(names.Source);
        await run.Scene.Changes.PutSecretKey(used, key, fresh, cancellationToken: cancellationToken);
    }

    private static FixStoppedException Moved(string secret) => new($"The secret {secret} was changed by somebody else meanwhile. The integration's key was left as it is; look, then ask again.");

    private static string NothingStaged(FixScene scene, string secret) => new StringBuilder($"No new key is staged in the secret {secret}. ")
        .Append($"Put one there (kubectl -n {scene.Names.Namespace} patch secret {secret} --type=merge -p '{{\"stringData\":{{\"{scene.Names.SecretKey}\":\"…\"}}}}') ")
        .Append("or, in Slack, enter it in the one-time form.").ToString();

    /// <summary>Which secret is used, and from which the key comes: the staged one, or for an undo the one that keeps the old key.</summary>
    private sealed record Names(string Used, string Source)
    {
        public static Names Of(FixScene scene, bool isUndo) =>
            new(scene.Names.Secret, isUndo ? scene.Environment.Fixes.PreviousSecret : scene.Environment.Fixes.NextSecret);
    }
}
