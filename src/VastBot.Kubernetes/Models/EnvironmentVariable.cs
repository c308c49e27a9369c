namespace VastBot.Kubernetes;

/// <summary>One environment variable of a container: a value, or where it comes from.</summary>
public sealed record EnvironmentVariable
{
    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The value; null when it comes from elsewhere or is empty.</summary>
    public string? Value { get; init; }

    /// <summary>Where it comes from, if it has no value of its own.</summary>
    public EnvironmentSource? ValueFrom { get; init; }

    /// <summary>The name only: a value may be a credential that someone put there.</summary>
    public override string ToString() => Name;
}
