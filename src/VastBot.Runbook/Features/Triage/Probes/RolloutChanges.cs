using VastBot.Kubernetes;
using VastBot.Runbook.Model.Triage;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>Rollouts and what they changed, by comparing each replica set's template with that of the revision before.</summary>
internal static class RolloutChanges
{
    private static readonly TimeSpan SameMoment = TimeSpan.FromSeconds(10);

    public static IReadOnlyList<RecentChange> Of(Deployment deployment, IReadOnlyList<ReplicaSet> replicaSets, DateTimeOffset since)
    {
        ReplicaSet[] own = [.. replicaSets.Where(r => r.BelongsTo(deployment)).OrderBy(r => r.Revision).ThenBy(r => r.Metadata.CreationTimestamp)];
        List<RecentChange> changes = [];
        for (var i = 0; i < own.Length; i++)
        {
            if (own[i].Metadata.CreationTimestamp is not { } at || at < since) continue;
            var words = i == 0 ? "" : TemplateChange.Words(own[i - 1].Spec.Template, own[i].Spec.Template);
            var kind = i == 0 ? ChangeKind.Other : words == TemplateChange.Restart ? ChangeKind.Restart : ChangeKind.Rollout;
            changes.Add(new(at, $"Rollout of revision {own[i].Revision}{words}", Author(deployment, at), kind));
        }

        return [.. changes, .. Others(deployment, own, since, changes)];
    }

    private static string? Author(Deployment deployment, DateTimeOffset at) =>
        Writers(deployment).Where(f => f.Touches("spec", "template") && (f.Time!.Value - at).Duration() <= SameMoment).Select(f => f.Manager).FirstOrDefault();

    /// <summary>A rollback takes up an old replica set, so nothing new is created; only the deployment knows that it was written to.</summary>
    private static IEnumerable<RecentChange> Others(Deployment deployment, ReplicaSet[] own, DateTimeOffset since, List<RecentChange> rollouts)
    {
        foreach (var fields in Writers(deployment).Where(f => f.Time >= since))
        {
            var at = fields.Time!.Value;
            if (fields.Touches("spec", "template") && !rollouts.Exists(r => (r.At - at).Duration() <= SameMoment))
            {
                var current = own.Length > 0 ? $"; revision {own[^1].Revision} is current" : "";
                var images = own.Length > 1 ? TemplateChange.Words(own[^2].Spec.Template, own[^1].Spec.Template) : "";
                yield return new(at, $"The pod template was changed, perhaps rolled back{current}{images}", fields.Manager, ChangeKind.Rollback);
            }
            else if (fields.Subresource == "scale")
            {
                yield return new(at, $"The deployment was scaled to {deployment.Spec.Replicas ?? 1}", fields.Manager, ChangeKind.Scale);
            }
        }
    }

    private static IEnumerable<ManagedFields> Writers(Deployment deployment) => deployment.Metadata.ManagedFields.Where(f => f.Subresource != "status" && f.Time is not null);
}
