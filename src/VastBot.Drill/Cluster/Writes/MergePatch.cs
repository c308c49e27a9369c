using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>RFC 7386: objects merge, null deletes, everything else (lists too) is replaced.</summary>
internal static class MergePatch
{
    public static void Apply(JsonObject target, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is null) target.Remove(name);
            else if (value is not JsonObject inner) target[name] = value.DeepClone();
            else Apply(Inner(target, name), inner);
        }
    }

    /// <summary>The object under a name, made where there is none.</summary>
    public static JsonObject Inner(JsonObject target, string name)
    {
        if (target[name] is JsonObject known) return known;
        var made = new JsonObject();
        target[name] = made;
        return made;
    }
}
