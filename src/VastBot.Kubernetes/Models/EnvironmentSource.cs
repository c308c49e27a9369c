namespace VastBot.Kubernetes;

/// <summary>Where a variable's value comes from; both null for the rarer sources (fields of the pod, resource limits).</summary>
public sealed record EnvironmentSource
{
    /// <summary>A key of a secret.</summary>
    public KeyReference? SecretKeyRef { get; init; }

    /// <summary>A key of a config map.</summary>
    public KeyReference? ConfigMapKeyRef { get; init; }
}
