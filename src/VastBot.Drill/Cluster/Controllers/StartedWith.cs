using System.Text;
using System.Text.Json.Nodes;
using VastBot.Drill.Cluster.Objects;
using VastBot.Drill.Cluster.Store;

namespace VastBot.Drill.Cluster.Controllers;

/// <summary>The key that each pod read from the secret when it was started: a variable from a secret is read once.</summary>
internal sealed class StartedWith(ClusterStore store)
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public void Forget() => _keys.Clear();

    /// <summary>Gives each pod that is new the key of this moment, and forgets those that are gone.</summary>
    public void Note(IReadOnlyList<JsonObject> pods)
    {
        var there = pods.Select(Uid).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _keys.Keys.Where(uid => !there.Contains(uid)).ToList()) _keys.Remove(gone);
        foreach (var fresh in there.Where(uid => !_keys.ContainsKey(uid))) _keys[fresh] = Present();
    }

    public ServingPod Of(JsonObject pod) => new(
        _keys.GetValueOrDefault(Uid(pod), ""),
        Integration.Variable(pod["spec"]!, "RATE_LIMIT_MODE") == "queue",
        Integration.Variable(pod["spec"]!, "VASTAI_FALLBACK") == "true");

    private static string Uid(JsonObject pod) => (string)pod["metadata"]!["uid"]!;

    private string Present() =>
        (string?)store.Find(ResourceKind.Secrets, Integration.Namespace, Integration.Secret)?["data"]?[Integration.SecretKey] is { } data
            ? Encoding.UTF8.GetString(Convert.FromBase64String(data))
            : "";
}
