namespace VastBot.Kubernetes;

/// <summary>One owner of an object.</summary>
public sealed record OwnerReference
{
    /// <summary>The owner's kind.</summary>
    public string Kind { get; init => field = value ?? ""; } = "";

    /// <summary>The owner's name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The owner's uid.</summary>
    public string Uid { get; init => field = value ?? ""; } = "";

    /// <summary>Whether this owner steers it.</summary>
    public bool Controller { get; init; }
}
