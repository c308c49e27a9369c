using VastBot.Kubernetes;
using VastBot.Runbook.Model.Fixes;

namespace VastBot.Runbook.Features.Remediation;

/// <summary>What moved since a fix was planned, for people.</summary>
internal static class DriftWords
{
    /// <summary>Every fact that is another now; empty where none is.</summary>
    public static async Task<IReadOnlyList<string>> Find(FixFacts facts, FixScene scene, string? incident, CancellationToken cancellationToken)
    {
        List<string> moved = [];
        if (scene.Deployment.Metadata.Uid != facts.Deployment || scene.Deployment.Metadata.Generation != facts.Generation) moved.Add(Generation(facts, scene.Deployment));
        foreach (var (name, version) in facts.Secrets)
        {
            var secret = await scene.Cluster.ReadSecret(name, cancellationToken);
            if (secret.Metadata.ResourceVersion != version) moved.Add($"The secret {name} was changed{By(secret.Metadata)}.");
        }

        if (facts.Incident != incident) moved.Add($"The incident is {incident ?? "not open any more"}; it was {facts.Incident ?? "not open"} when this was asked for.");
        return moved;
    }

    public static string Generation(FixFacts facts, Deployment present) => present.Metadata.Uid != facts.Deployment
        ? $"The deployment {present.Metadata.Name} was made anew."
        : $"The deployment {present.Metadata.Name} was changed{By(present.Metadata)}: generation {facts.Generation} is {present.Metadata.Generation} now.";

    private static string By(ObjectMeta metadata) =>
        metadata.ManagedFields.Where(fields => fields.Subresource.Length == 0).MaxBy(fields => fields.Time) is { Manager.Length: > 0 } last ? $" by {last.Manager}" : "";
}
