using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>What a changed deployment must fulfil.</summary>
internal static class DeploymentRules
{
    public static void Check(JsonObject before, JsonObject after, string name)
    {
        var causes = Mistakes(before, after).ToArray();
        if (causes.Length > 0) throw ApiFailure.Invalid("Deployment", "apps", name, causes);
    }

    private static IEnumerable<(string Reason, string Message, string Field)> Mistakes(JsonObject before, JsonObject after)
    {
        if (!JsonNode.DeepEquals(before["spec"]!["selector"], after["spec"]!["selector"]))
            yield return ("FieldValueInvalid", "Invalid value: field is immutable", "spec.selector");
        var containers = after["spec"]!["template"]!["spec"]!["containers"]!.AsArray();
        for (var i = 0; i < containers.Count; i++)
        {
            var at = $"spec.template.spec.containers[{i}]";
            if (containers[i]!["image"] is null) yield return ("FieldValueRequired", "Required value", at + ".image");
            var env = containers[i]!["env"]?.AsArray() ?? [];
            for (var j = 0; j < env.Count; j++)
            {
                if (env[j]!["value"] is not null && env[j]!["valueFrom"] is not null)
                    yield return ("FieldValueInvalid", "Invalid value: \"\": may not be specified when `value` is not empty", $"{at}.env[{j}].valueFrom");
                if (env[j]!["value"] is JsonValue value && value.GetValueKind() != System.Text.Json.JsonValueKind.String)
                    yield return ("FieldValueInvalid", "Invalid value: must be a string", $"{at}.env[{j}].value");
            }
        }
    }
}
