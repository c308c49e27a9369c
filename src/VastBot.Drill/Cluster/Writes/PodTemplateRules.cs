using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>What a new deployment's pods must fulfil beyond having known fields.</summary>
internal static class PodTemplateRules
{
    /// <exception cref="ApiFailure">422, with every mistake.</exception>
    public static void Demand(JsonObject deployment, string name)
    {
        var causes = Mistakes(deployment["spec"]!.AsObject()).ToArray();
        if (causes.Length > 0) throw ApiFailure.Invalid("Deployment", "apps", name, causes);
    }

    private static IEnumerable<(string Reason, string Message, string Field)> Mistakes(JsonObject spec)
    {
        var labels = spec["template"]!["metadata"]?["labels"] as JsonObject ?? [];
        if ((spec["selector"]!["matchLabels"] as JsonObject ?? []).Any(wanted => (string?)labels[wanted.Key] != (string?)wanted.Value))
            yield return ("FieldValueInvalid", $"Invalid value: {labels.ToJsonString()}: `selector` does not match template `labels`", "spec.template.metadata.labels");
        if ((string?)spec["strategy"]?["type"] is "Recreate" && spec["strategy"]!["rollingUpdate"] is not null)
            yield return ("FieldValueForbidden", "Forbidden: may not be specified when strategy `type` is 'Recreate'", "spec.strategy.rollingUpdate");

        var pod = spec["template"]!["spec"]!.AsObject();
        var volumes = (pod["volumes"] as JsonArray ?? []).Select(volume => (string)volume!["name"]!).ToList();
        foreach (var (list, containers) in new[] { ("containers", pod["containers"]!.AsArray()), ("initContainers", pod["initContainers"] as JsonArray ?? []) })
        {
            for (var i = 0; i < containers.Count; i++)
            {
                foreach (var cause in OfContainer(containers[i]!.AsObject(), $"spec.template.spec.{list}[{i}]", volumes)) yield return cause;
            }
        }
    }

    private static IEnumerable<(string Reason, string Message, string Field)> OfContainer(JsonObject container, string at, IReadOnlyList<string> volumes)
    {
        if (container["image"] is null) yield return ("FieldValueRequired", "Required value", $"{at}.image");
        var mounts = container["volumeMounts"] as JsonArray ?? [];
        for (var i = 0; i < mounts.Count; i++)
        {
            var volume = (string)mounts[i]!["name"]!;
            if (!volumes.Contains(volume)) yield return ("FieldValueNotFound", $"Not found: \"{volume}\"", $"{at}.volumeMounts[{i}].name");
        }

        var variables = (container["env"] as JsonArray ?? []).Select(variable => variable!.AsObject()).ToList();
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i]["value"] is not null && variables[i]["valueFrom"] is not null)
                yield return ("FieldValueInvalid", "Invalid value: \"\": may not be specified when `value` is not empty", $"{at}.env[{i}].valueFrom");
        }

        var security = container["securityContext"];
        if (security?["allowPrivilegeEscalation"] is { } escalation && !(bool)escalation && security["privileged"] is { } privileged && (bool)privileged)
            yield return ("FieldValueInvalid", "Invalid value: cannot set `allowPrivilegeEscalation` to false and `privileged` to true", $"{at}.securityContext");
    }
}
