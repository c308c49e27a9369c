using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Replaces the pods one after the other.</summary>
internal sealed class RestartFix : IFixAction
{
    public string Name => FixActions.Restart;

    public IEnumerable<AccessQuestion> Rights(FixScene scene) => [Remediation.Rights.PatchDeployment(scene)];

    public async Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken)
    {
        if (undoes is not null) return FixPlan.Refuse("A restart cannot be taken back: the old pods are gone.");
        await scene.Changes.Restart(scene.Deployment, scene.Now, dryRun: true, cancellationToken);
        return new FixPlan { Changes = [new("pods", "the present ones", "new ones, one after the other")], HowToUndo = "There is nothing to undo: the same template starts again." };
    }

    public Task Change(FixRun run, CancellationToken cancellationToken) => run.Roll(cancellationToken);

    public FixJudgement Judge(FixEvidence evidence) => Judging.ServiceIsBack(evidence);
}
