namespace VastBot.Drill.Cluster.Store;

/// <summary>One kind of object that the cluster knows.</summary>
internal sealed record ResourceKind(string Group, string Version, string Plural, string Kind, string[] ShortNames)
{
    public static readonly ResourceKind Pods = new("", "v1", "pods", "Pod", ["po"]);
    public static readonly ResourceKind Secrets = new("", "v1", "secrets", "Secret", []);
    public static readonly ResourceKind ConfigMaps = new("", "v1", "configmaps", "ConfigMap", ["cm"]);
    public static readonly ResourceKind Events = new("", "v1", "events", "Event", ["ev"]);
    public static readonly ResourceKind Namespaces = new("", "v1", "namespaces", "Namespace", ["ns"]);
    public static readonly ResourceKind ServiceAccounts = new("", "v1", "serviceaccounts", "ServiceAccount", ["sa"]);
    public static readonly ResourceKind Services = new("", "v1", "services", "Service", ["svc"]);
    public static readonly ResourceKind Claims = new("", "v1", "persistentvolumeclaims", "PersistentVolumeClaim", ["pvc"]);
    public static readonly ResourceKind Roles = new("rbac.authorization.k8s.io", "v1", "roles", "Role", []);
    public static readonly ResourceKind RoleBindings = new("rbac.authorization.k8s.io", "v1", "rolebindings", "RoleBinding", []);
    public static readonly ResourceKind DisruptionBudgets = new("policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", ["pdb"]);
    public static readonly ResourceKind NetworkPolicies = new("networking.k8s.io", "v1", "networkpolicies", "NetworkPolicy", ["netpol"]);
    public static readonly ResourceKind Deployments = new("apps", "v1", "deployments", "Deployment", ["deploy"]);
    public static readonly ResourceKind ReplicaSets = new("apps", "v1", "replicasets", "ReplicaSet", ["rs"]);

    public static IReadOnlyList<ResourceKind> All { get; } =
    [
        Pods, Secrets, ConfigMaps, Events, Namespaces, Deployments, ReplicaSets,
        ServiceAccounts, Services, Claims, Roles, RoleBindings, DisruptionBudgets, NetworkPolicies,
    ];

    public bool Namespaced => Plural != "namespaces";

    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>As error messages name it: <c>deployments.apps</c>.</summary>
    public string Qualified => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    public string Singular => Kind.ToLowerInvariant();
}
