using System.Text;
using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Writes;

/// <summary>What a changed secret must fulfil; plain <c>stringData</c> becomes base64 <c>data</c>.</summary>
internal static class SecretRules
{
    public static void Settle(JsonObject secret, string name)
    {
        if (secret["stringData"] is JsonObject plain)
        {
            var data = MergePatch.Inner(secret, "data");
            foreach (var (key, value) in plain) data[key] = Convert.ToBase64String(Encoding.UTF8.GetBytes((string?)value ?? ""));
            secret.Remove("stringData");
        }

        // An absent type is the plain one; kubectl's patches say null.
        secret["type"] ??= "Opaque";
        foreach (var (key, value) in secret["data"] as JsonObject ?? [])
        {
            if (value is JsonValue && Convert.TryFromBase64String((string)value!, new byte[((string)value!).Length], out _)) continue;
            // The real server repeats the whole secret here, the other keys included: whoever shows the message shows them.
            throw new ApiFailure(
                422, "Invalid",
                $"Secret in version \"v1\" cannot be handled as a Secret: illegal base64 data at input byte 0 in {secret.ToJsonString()}",
                new JsonObject { ["name"] = name, ["kind"] = "secrets", ["causes"] = new JsonArray(new JsonObject { ["reason"] = "FieldValueInvalid", ["field"] = $"data.{key}" }) });
        }
    }
}
