namespace VastBot.Kubernetes;

/// <summary>What every object carries.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/object-meta/"/>
public sealed record ObjectMeta
{
    /// <summary>The name, unique per kind and namespace.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The namespace.</summary>
    public string Namespace { get; init => field = value ?? ""; } = "";

    /// <summary>Unique for ever, also when a name is used again.</summary>
    public string Uid { get; init => field = value ?? ""; } = "";

    /// <summary>Changes with every write; opaque, compare for equality only.</summary>
    public string ResourceVersion { get; init => field = value ?? ""; } = "";

    /// <summary>Counts changes of the wish (<c>spec</c>); 0 where the kind has none.</summary>
    public long Generation { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreationTimestamp { get; init; }

    /// <summary>Set while it is being deleted.</summary>
    public DateTimeOffset? DeletionTimestamp { get; init; }

    /// <summary>Labels.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Annotations. Those of a secret may hold the secret (<c>last-applied-configuration</c>): don't show them.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init => field = value ?? Empty; } = Empty;

    /// <summary>Who owns it.</summary>
    public IReadOnlyList<OwnerReference> OwnerReferences { get; init => field = value ?? []; } = [];

    /// <summary>Who last wrote which fields, and when.</summary>
    public IReadOnlyList<ManagedFields> ManagedFields { get; init => field = value ?? []; } = [];

    private static IReadOnlyDictionary<string, string> Empty => new Dictionary<string, string>();

    /// <summary>Name and version; annotations stay out.</summary>
    public override string ToString() => $"{Namespace}/{Name}@{ResourceVersion}";
}
