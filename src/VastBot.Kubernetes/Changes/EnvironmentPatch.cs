using System.Text.Json.Nodes;

namespace VastBot.Kubernetes;

/// <summary>The strategic-merge patch that changes variables of one container and leaves the order of all as it was, new ones last.</summary>
internal static class EnvironmentPatch
{
    public static JsonObject Of(Deployment current, string container, IReadOnlyDictionary<string, string?> variables)
    {
        var containers = current.Spec.Template.Spec.Containers;
        // The server would take an unknown name for a container to add, and complain about its missing image.
        var target = containers.FirstOrDefault(c => c.Name == container) ?? throw new KubernetesException(KubernetesFailure.NotFound,
            $"Deployment {current.Metadata.Name} has no container '{container}' (it has: {string.Join(", ", containers.Select(c => c.Name))}). Nothing was sent.");
        return new JsonObject
        {
            ["metadata"] = new JsonObject { ["resourceVersion"] = current.Metadata.ResourceVersion },
            ["spec"] = new JsonObject
            {
                ["template"] = new JsonObject
                {
                    ["spec"] = new JsonObject
                    {
                        ["$setElementOrder/containers"] = Names(containers.Select(c => c.Name)),
                        ["containers"] = new JsonArray(Container(target, variables)),
                    },
                },
            },
        };
    }

    private static JsonObject Container(Container target, IReadOnlyDictionary<string, string?> variables)
    {
        var existing = target.Env.Select(e => e.Name).ToList();
        var order = existing.Concat(variables.Keys.Except(existing)).Where(n => !variables.TryGetValue(n, out var value) || value is not null);
        var changes = variables.Where(v => v.Value is not null || existing.Contains(v.Key)).Select(v => Variable(target, v.Key, v.Value));
        return new JsonObject
        {
            ["$setElementOrder/env"] = Names(order),
            ["env"] = new JsonArray([.. changes]),
            ["name"] = target.Name,
        };
    }

    private static JsonObject Variable(Container target, string name, string? value)
    {
        if (value is null) return new JsonObject { ["$patch"] = "delete", ["name"] = name };
        var variable = new JsonObject { ["name"] = name, ["value"] = value };
        // A value beside a reference is refused, unless the reference is taken away with it.
        if (target.Env.Any(e => e.Name == name && e.ValueFrom is not null)) variable["valueFrom"] = null;
        return variable;
    }

    private static JsonArray Names(IEnumerable<string> names) =>
        new([.. names.Select(n => new JsonObject { ["name"] = n })]);
}
