using System.Text.Json;

namespace VastBot.Kubernetes;

/// <summary>One line of a watch.</summary>
internal sealed class WatchLine
{
    public string? Type { get; init; }

    public JsonElement Object { get; init; }
}
