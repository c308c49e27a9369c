namespace VastBot.Kubernetes;

/// <summary>Names one object.</summary>
public sealed record ObjectReference
{
    /// <summary><c>Pod</c>, <c>ReplicaSet</c>, <c>Deployment</c>…</summary>
    public string Kind { get; init => field = value ?? ""; } = "";

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The uid.</summary>
    public string Uid { get; init => field = value ?? ""; } = "";
}
