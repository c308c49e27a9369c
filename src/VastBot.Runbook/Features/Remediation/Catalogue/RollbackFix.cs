using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>
/// Back to the revision before: the newest one that differs in more than a restart, since a restart makes a revision too. An undo goes to the
/// revision that was left.
/// </summary>
internal sealed class RollbackFix : IFixAction
{
    private const string From = "revision";
    private const string To = "to";

    /// <summary>The target's containers as a digest: its number changes once it is taken up again.</summary>
    private const string Template = "template";

    public string Name => FixActions.Rollback;

    public IEnumerable<AccessQuestion> Rights(FixScene scene) => [Remediation.Rights.PatchDeployment(scene), Remediation.Rights.Revisions];

    public async Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken)
    {
        var all = await scene.Cluster.ListReplicaSets(scene.Deployment.Spec.Selector.ToString(), cancellationToken);
        var own = all.Where(set => set.BelongsTo(scene.Deployment) && set.Revision > 0).ToList();
        var target = undoes is null
            ? own.Where(set => set.Revision < scene.Deployment.Revision && Digest(set.Spec.Template) != Digest(scene.Deployment.Spec.Template)).MaxBy(set => set.Revision)
            : own.FirstOrDefault(set => Number(set.Revision) == undoes.Facts.Values.GetValueOrDefault(From));
        if (target is null) return FixPlan.Refuse($"The cluster keeps no earlier revision that differs from the present one (kept: {string.Join(", ", own.Select(set => set.Revision).Order())}).");
        var after = await scene.Changes.Undo(scene.Deployment, target.Revision, dryRun: true, cancellationToken);
        return new FixPlan
        {
            Changes = [new("revision", Number(scene.Deployment.Revision), $"{target.Revision}, under a new number"), .. Images(scene.Deployment, after), new("pods", "the present ones", "new ones, one after the other")],
            Values = new Dictionary<string, string?>(StringComparer.Ordinal) { [From] = Number(scene.Deployment.Revision), [To] = Number(target.Revision), [Template] = Digest(target.Spec.Template) },
            HowToUndo = $"Undo goes forward again, to what is revision {scene.Deployment.Revision} now.",
        };
    }

    public Task Change(FixRun run, CancellationToken cancellationToken)
    {
        var to = long.Parse(run.Fix.Facts.Values[To]!, CultureInfo.InvariantCulture);
        return run.Patch(
            deployment => Digest(deployment.Spec.Template) == run.Fix.Facts.Values[Template],
            deployment => run.Scene.Changes.Undo(deployment, to, cancellationToken: cancellationToken),
            null,
            cancellationToken);
    }

    public FixJudgement Judge(FixEvidence evidence) => Judging.ServiceIsBack(evidence);

    private static IEnumerable<FixChange> Images(Deployment before, Deployment after) =>
        from old in before.Spec.Template.Spec.Containers
        let now = after.Spec.Template.Spec.Containers.FirstOrDefault(c => c.Name == old.Name)
        where now is not null && now.Image != old.Image
        select new FixChange($"image of container {old.Name}", old.Image, now.Image);

    private static string Digest(PodTemplate template)
    {
        var wishes = template.Spec.Containers.Select(c => $"{c.Name} {c.Image} {string.Join(' ', c.Env.Select(e => $"{e.Name}={e.Value}"))}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', wishes))).AsSpan(0, 8));
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
