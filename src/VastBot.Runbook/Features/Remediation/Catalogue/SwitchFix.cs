using VastBot.Kubernetes;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Incidents.Events;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>A workaround that is one variable of the integration's container: switched on, and off again to what stood there before.</summary>
internal abstract class SwitchFix : IFixAction
{
    public abstract string Name { get; }

    public IEnumerable<AccessQuestion> Rights(FixScene scene) => [Remediation.Rights.PatchDeployment(scene)];

    public async Task<FixPlan> Plan(FixScene scene, FixChoice choice, Fix? undoes, CancellationToken cancellationToken)
    {
        var variable = Variable(scene.Environment.Fixes);
        var present = scene.Container.Env.FirstOrDefault(e => e.Name == variable);
        if (present?.ValueFrom is not null) return FixPlan.Refuse($"{variable} comes from a secret or config map in this deployment: change it there, else its way back would be lost.");
        var wanted = undoes is null ? Wanted(scene, choice) : undoes.Facts.Values.GetValueOrDefault(variable);
        if (present?.Value == wanted) return FixPlan.Refuse($"{variable} is {Shown(wanted)} already, so there is nothing to do.");
        var after = await scene.Changes.SetEnvironment(scene.Deployment, scene.Container.Name, Values(variable, wanted), dryRun: true, cancellationToken);
        var shown = after.Spec.Template.Spec.Containers.First(c => c.Name == scene.Container.Name).Env.FirstOrDefault(e => e.Name == variable)?.Value;
        return new FixPlan
        {
            Changes = [new($"{variable} of container {scene.Container.Name}", present?.Value, shown), new("pods", "the present ones", "new ones, one after the other")],
            Values = Values(variable, present?.Value),
            HowToUndo = $"Undo puts {variable} back to {Shown(present?.Value)}.",
        };
    }

    public async Task Change(FixRun run, CancellationToken cancellationToken)
    {
        var settings = run.Scene.Environment.Fixes;
        var variable = Variable(settings);
        var change = run.Fix.Changes[0];
        await run.Patch(
            deployment => (run.Scene with { Deployment = deployment }).Container.Env.FirstOrDefault(e => e.Name == variable)?.Value == change.After,
            deployment => run.Scene.Changes.SetEnvironment(deployment, run.Scene.Container.Name, Values(variable, change.After), cancellationToken: cancellationToken),
            change.After == On(settings)
                ? new WorkaroundArmed(Name, new(change.Before, change.After), run.Fix.Incident)
                : new WorkaroundDisarmed(Name, new(change.Before, change.After)),
            cancellationToken);
    }

    public abstract FixJudgement Judge(FixEvidence evidence);

    protected abstract string Variable(FixSettings settings);

    protected abstract string On(FixSettings settings);

    protected abstract string? Off(FixSettings settings);

    /// <summary>Off is what stood there before it was armed; where nobody knows that, what is configured.</summary>
    private string? Wanted(FixScene scene, FixChoice choice) =>
        choice.Argument == FixActions.On ? On(scene.Environment.Fixes)
        : scene.State.Workarounds.FirstOrDefault(armed => armed.Name == Name) is { } armed ? armed.Before
        : Off(scene.Environment.Fixes);

    private static Dictionary<string, string?> Values(string variable, string? value) => new(StringComparer.Ordinal) { [variable] = value };

    private static string Shown(string? value) => value is null ? "not set" : $"“{value}”";
}
