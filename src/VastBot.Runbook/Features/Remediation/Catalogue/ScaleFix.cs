using System.Globalization;
using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Another number of pods, within configured bounds.</summary>
internal sealed class ScaleFix : IFixAction
{
    private const string Replicas = "replicas";

    public string Name => FixActions.Scale;

    public IEnumerable<AccessQuestion> Rights(FixScene scene) => [Remediation.Rights.Scale(scene)];

    public async Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken)
    {
        var present = scene.Deployment.Spec.DesiredReplicas;
        var settings = scene.Environment.Fixes;
        var text = undoes is null ? choice.Argument : undoes.Facts.Values.GetValueOrDefault(Replicas);
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return FixPlan.Refuse("Say how many pods there should be: scale 5.");
        if (wanted < settings.LeastReplicas || wanted > settings.MostReplicas)
            return FixPlan.Refuse($"{wanted} is out of bounds: {settings.LeastReplicas} to {settings.MostReplicas} pods are configured (Environments:{scene.Environment.Name}:Fixes:LeastReplicas, :MostReplicas).");
        if (wanted == present) return FixPlan.Refuse($"There should be {present} pods already, so there is nothing to do.");
        var taken = await scene.Changes.Scale(scene.Deployment, wanted, dryRun: true, cancellationToken);
        return new FixPlan
        {
            Changes = [new(Replicas, Number(present), Number(taken))],
            Values = new Dictionary<string, string?>(StringComparer.Ordinal) { [Replicas] = Number(present) },
            ReplacesPods = false,
            HowToUndo = $"Undo goes back to {present} pods.",
        };
    }

    public Task Change(FixRun run, CancellationToken cancellationToken)
    {
        var wanted = int.Parse(run.Fix.Changes[0].After!, CultureInfo.InvariantCulture);
        return run.Patch(
            deployment => deployment.Spec.DesiredReplicas == wanted,
            async deployment =>
            {
                await run.Scene.Changes.Scale(deployment, wanted, cancellationToken: cancellationToken);
                return await run.Scene.Cluster.ReadDeployment(deployment.Metadata.Name, cancellationToken);
            },
            null,
            cancellationToken);
    }

    public FixJudgement Judge(FixEvidence evidence) => Judging.ServiceIsBack(evidence);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
