using VastBot.Kubernetes;
using VastBot.Runbook.Model;
using VastBot.Runbook.Model.Environments;
using VastBot.Runbook.Model.Fixes;
using VastBot.Runbook.Model.Fixes.Events;
using VastBot.Runbook.Model.Incidents;
using VastBot.Runbook.Model.Triage;
using VastBot.Runbook.Outside.Cluster;
using VastBot.Runbook.Rendering.Masking;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>Plans a fix: reads the cluster, asks for the rights, tries the change out on the server. Changes nothing.</summary>
internal sealed class FixPlanner(
    IEnvironments environments, FixCatalogue catalogue, FixSceneReader scenes, IIncidents incidents, ITriageReports reports, RemediationOptions options, SecretMasker masker, Clocks clocks)
{
    /// <summary>What would be put forward, or why it can't be.</summary>
    public async Task<(FixProposed? Proposal, FixAnswer.Refused? Refusal)> Plan(FixWish wish, EnvironmentState state, CancellationToken cancellationToken)
    {
        if (environments.Find(wish.Environment) is not { } environment) return (null, new($"There is no environment '{wish.Environment}'."));
        var undoes = wish.UndoOf is null ? null : state.Fixes.FirstOrDefault(fix => fix.Id == wish.UndoOf);
        if (Obstacle(wish, state, undoes) is { } obstacle) return (null, new(obstacle));
        try
        {
            var scene = await scenes.Read(environment, state, cancellationToken);
            var action = catalogue[wish.Choice.Action];
            if (await FixSceneReader.Missing(scene, action, cancellationToken) is { } missing) return (null, Denied(environment, $"{missing}"));
            var plan = await action.Plan(scene, wish.Choice, undoes, cancellationToken);
            return plan.Refusal is { } why ? (null, new(masker.Mask(why))) : await Put(wish, scene, plan, cancellationToken);
        }
        catch (KubernetesException e) when (e.Failure == KubernetesFailure.Forbidden)
        {
            return (null, Denied(environment, masker.Mask(e.Message)));
        }
        catch (KubernetesException e)
        {
            return (null, new($"The cluster does not show what would change, {masker.Mask(ClusterView.Because(e))}."));
        }
    }

    /// <summary>How an incident stands, as far as an approval depends on it.</summary>
    public static string? Standing(IncidentSummary? incident) => incident is null ? null : $"{incident.Status} {incident.Severity}";

    private static string? Obstacle(FixWish wish, EnvironmentState state, Fix? undoes)
    {
        if (state.Fixes.FirstOrDefault(fix => fix.Stage is FixStage.Approved or FixStage.Running) is { } busy)
            return $"{busy.Choice} ({busy.Id}) is being carried out there: one at a time. Ask again when it is over.";
        if (wish.UndoOf is null) return null;
        return undoes switch
        {
            null => $"There is no fix {wish.UndoOf} in {wish.Environment} that could be taken back.",
            { UndoneBy: { } by } => $"{undoes.Choice} was taken back already, by {by}.",
            { Stage: not (FixStage.Done or FixStage.Failed) } => $"{undoes.Choice} was never carried out, so there is nothing to take back.",
            { TidiedAt: not null } => "The old key was blanked, so it cannot be put back.",
            _ => null,
        };
    }

    private static FixAnswer.Refused Denied(EnvironmentSettings environment, string right) => new(
        $"The cluster does not let VastBot do it in {environment.Kubernetes.Namespace}: it lacks {right}. Whoever administers the cluster can grant it: manifests/base/rbac.yaml lists every right by name.", right);

    private async Task<(FixProposed? Proposal, FixAnswer.Refused? Refusal)> Put(FixWish wish, FixScene scene, FixPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Values.Values.Any(value => value is not null && masker.Mask(value) != value))
            return (null, new("What stands there now looks like a secret, and the record keeps none: change it by hand."));
        var incident = await Incident(wish, cancellationToken);
        var report = wish.Report is { } id ? await reports.Find(id, cancellationToken) : await reports.Newest(scene.Environment.Name, cancellationToken);
        var severity = incident?.Severity ?? report?.Verdict?.Severity;
        var fix = ShortId.Next(scene.Environment.Name, 5);
        return (new FixProposed(fix)
        {
            Choice = wish.Choice,
            Why = masker.Mask(wish.Why ?? report?.Verdict?.Headline ?? "No triage report says why."),
            Incident = incident?.Id.ToString(),
            Report = report?.Id,
            UndoOf = wish.UndoOf,
            Changes = [.. plan.Changes.Select(change => change with { Before = Masked(change.Before), After = Masked(change.After) })],
            Facts = new FixFacts
            {
                Generation = scene.Deployment.Metadata.Generation, Deployment = scene.Deployment.Metadata.Uid, Revision = scene.Deployment.Revision,
                Values = plan.Values, Secrets = plan.Secrets, Fingerprints = plan.Fingerprints, Incident = Standing(incident),
            },
            BlastRadius = Radius(scene, plan),
            HowToUndo = plan.HowToUndo,
            Rule = options.Policy.Of(wish.Choice.Action, severity),
            Severity = severity,
            ExpiresAt = clocks.Runbook.GetUtcNow() + options.Expiry,
            Token = NewToken(fix),
            Channel = wish.Channel,
        }, null);
    }

    /// <summary>What a button carries: the fix's id, by which it is found, and a secret that counts once.</summary>
    public static string NewToken(string fix) => $"{fix}.{ShortId.Secret(20)}";

    private async Task<IncidentSummary?> Incident(FixWish wish, CancellationToken cancellationToken)
    {
        var open = await incidents.ListOpen(wish.Environment, cancellationToken);
        return wish.Incident is { } named ? open.FirstOrDefault(incident => incident.Id == IncidentId.Parse(named)) : open is [var only] ? only : null;
    }

    private static string Radius(FixScene scene, FixPlan plan)
    {
        var pods = scene.Deployment.Spec.DesiredReplicas;
        var service = $"{scene.Names.Namespace}/{scene.Names.Deployment}";
        return plan.ReplacesPods
            ? $"All {pods} pods of {service} are replaced one after the other; work in progress in a pod ends with it. Everyone who uses {scene.Names.Deployment} may notice."
            : $"The pods of {service} become more or fewer; those that go end their work.";
    }

    private string? Masked(string? text) => text is null ? null : masker.Mask(text);
}
