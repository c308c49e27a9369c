using VastBot.Kubernetes;

namespace VastBot.Runbook.Features.Triage.Probes;

/// <summary>What differs between two pod templates, in words. Of the environment only names are told: a value may be a secret.</summary>
internal static class TemplateChange
{
    private const string RestartedAt = "kubectl.kubernetes.io/restartedAt";

    /// <summary>The words where nothing but a restart was asked for.</summary>
    public const string Restart = ": a restart";

    public static string Words(PodTemplate before, PodTemplate after)
    {
        List<string> words = [];
        foreach (var container in after.Spec.Containers)
        {
            if (before.Spec.Containers.FirstOrDefault(c => c.Name == container.Name) is not { } old)
            {
                words.Add($"container {container.Name} is new");
                continue;
            }

            if (old.Image != container.Image) words.Add($"image of {container.Name}: {old.Image} → {container.Image}");
            if (Variables(old, container) is { Length: > 0 } names) words.Add($"environment of {container.Name}: {string.Join(", ", names)}");
            if (!Same(old.Resources.Limits, container.Resources.Limits)) words.Add($"limits of {container.Name}");
        }

        words.AddRange(before.Spec.Containers.Select(c => c.Name).Except(after.Spec.Containers.Select(c => c.Name)).Select(name => $"container {name} is gone"));
        if (words.Count == 0 && before.Metadata.Annotations.GetValueOrDefault(RestartedAt) != after.Metadata.Annotations.GetValueOrDefault(RestartedAt)) return Restart;
        return words.Count == 0 ? "" : $": {string.Join("; ", words)}";
    }

    private static string[] Variables(Container before, Container after)
    {
        var old = before.Env.DistinctBy(e => e.Name).ToDictionary(e => e.Name, StringComparer.Ordinal);
        var changed = after.Env.Where(e => !old.TryGetValue(e.Name, out var was) || was.Value != e.Value || !Equals(was.ValueFrom, e.ValueFrom)).Select(e => e.Name);
        return [.. changed.Union(old.Keys.Except(after.Env.Select(e => e.Name)), StringComparer.Ordinal).Take(8)];
    }

    private static bool Same(IReadOnlyDictionary<string, Quantity> before, IReadOnlyDictionary<string, Quantity> after) =>
        before.Count == after.Count && before.All(b => after.TryGetValue(b.Key, out var now) && now == b.Value);
}
