namespace VastBot.Kubernetes;

internal sealed class AccessReviewAnswer
{
    public string? Kind { get; init; }

    public AccessReviewStatus Status { get; init => field = value ?? new(); } = new();
}
