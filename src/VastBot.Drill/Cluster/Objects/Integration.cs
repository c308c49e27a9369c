using System.Text.Json.Nodes;

namespace VastBot.Drill.Cluster.Objects;

/// <summary>Names and facts of the service that runs in the practice cluster.</summary>
internal static class Integration
{
    public const string Namespace = "vastai";
    public const string Name = "vastai-integration";
    public const string Sidecar = "log-shipper";
    public const string Selector = "app=vastai-integration";
    public const string Secret = "vastai-secrets";
    public const string StagedSecret = "vastai-secrets-next";
    public const string PreviousSecret = "vastai-secrets-previous";
    public const string SecretKey = "api-key";
    public const string ConfigMap = "vastai-config";
    public const string GoodRelease = "2.7.3";
    public const string OlderRelease = "2.7.2";
    public const string CrashingRelease = "2.8.0";
    public const int Replicas = 3;

    /// <summary>The image of one release.</summary>
    public static string Image(string release) => $"registry.example/vastai-integration:{release}";

    /// <summary>The release a pod or a template runs.</summary>
    public static string ReleaseOf(JsonNode spec)
    {
        var image = (string?)App(spec)?["image"] ?? "";
        return image[(image.LastIndexOf(':') + 1)..];
    }

    /// <summary>The value of an environment variable of the service's own container.</summary>
    public static string? Variable(JsonNode spec, string name) =>
        (string?)App(spec)?["env"]?.AsArray().FirstOrDefault(e => (string?)e!["name"] == name)?["value"];

    private static JsonNode? App(JsonNode spec) => spec["containers"]!.AsArray().FirstOrDefault(c => (string?)c!["name"] == Name);
}
