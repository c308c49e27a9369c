using VastBot.Drill.Cluster.Objects;

namespace VastBot.Drill.Cluster.Access;

/// <summary>One rule of a role.</summary>
/// <param name="Names">The objects it is limited to; null for all.</param>
internal sealed record Right(string Group, string Resource, string[]? Names, string[] Verbs)
{
    /// <summary>What the bot's manifest grants it in the service's namespace.</summary>
    public static IReadOnlyList<Right> OfTheBot { get; } =
    [
        new("apps", "deployments", [Integration.Name], ["get", "watch", "patch"]),
        new("apps", "deployments/scale", [Integration.Name], ["patch"]),
        new("apps", "replicasets", null, ["list"]),
        new("", "pods", null, ["list"]),
        new("", "pods/log", null, ["get"]),
        new("", "events", null, ["list"]),
        new("", "secrets", [Integration.Secret, Integration.StagedSecret, Integration.PreviousSecret], ["get", "patch"]),
        new("", "configmaps", [Integration.ConfigMap], ["get"]),
    ];

    public bool Covers(string verb, string group, string resource, string name) =>
        Group is "*" || (Group == group && Resource == resource && Verbs.Contains(verb) && (Names is null || Names.Contains(name)));
}
