using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Store;

/// <summary>One change, as a watch reports it.</summary>
internal sealed record StoreChange(long Version, string Type, ResourceKind Kind, JsonObject Object);
