namespace VastBot.Kubernetes;

internal sealed class ScaleAnswer
{
    public string? Kind { get; init; }

    public ReplicaSetSpec Spec { get; init => field = value ?? new(); } = new();
}
