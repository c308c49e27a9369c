namespace VastBot.Kubernetes;

/// <summary>What a container asks for and may use, by resource (<c>cpu</c> in cores, <c>memory</c> in bytes).</summary>
public sealed record ResourceRequirements
{
    /// <summary>Reserved.</summary>
    public IReadOnlyDictionary<string, Quantity> Requests { get; init => field = value ?? Empty; } = Empty;

    /// <summary>The most; beyond the memory limit it is killed (<c>OOMKilled</c>).</summary>
    public IReadOnlyDictionary<string, Quantity> Limits { get; init => field = value ?? Empty; } = Empty;

    private static IReadOnlyDictionary<string, Quantity> Empty => new Dictionary<string, Quantity>();
}
