namespace VastBot.Kubernetes;

internal sealed class AccessReviewStatus
{
    public bool Allowed { get; init; }

    public bool Denied { get; init; }

    public string? Reason { get; init; }
}
