using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>One event about an object.</summary>
internal static class EventObject
{
    public static JsonObject Create(
        JsonObject about, string type, string reason, string message, string component, DateTimeOffset first, DateTimeOffset last, int count = 1, string? fieldPath = null)
    {
        var metadata = about["metadata"]!;
        var name = (string)metadata["name"]!;
        var involved = new JsonObject
        {
            ["kind"] = (string)about["kind"]!, ["namespace"] = (string)metadata["namespace"]!, ["name"] = name,
            ["uid"] = (string)metadata["uid"]!, ["apiVersion"] = (string)about["apiVersion"]!,
        };
        if (fieldPath is not null) involved["fieldPath"] = fieldPath;
        return new JsonObject
        {
            ["kind"] = "Event",
            ["apiVersion"] = "v1",
            ["metadata"] = new JsonObject
            {
                ["name"] = $"{name}.{first.UtcTicks + reason.Length:x}",
                ["namespace"] = (string)metadata["namespace"]!,
                ["uid"] = Stamps.Uid($"event {name} {reason} {Stamps.Time(first)}"),
                ["resourceVersion"] = null,
                ["creationTimestamp"] = Stamps.Time(first),
            },
            ["involvedObject"] = involved,
            ["reason"] = reason,
            ["message"] = message,
            ["source"] = new JsonObject { ["component"] = component },
            ["firstTimestamp"] = Stamps.Time(first),
            ["lastTimestamp"] = Stamps.Time(last),
            ["count"] = count,
            ["type"] = type,
            ["eventTime"] = null,
            ["reportingComponent"] = component,
            ["reportingInstance"] = "",
        };
    }
}
