namespace VastBot.Kubernetes;

/// <summary>The error object of the API.</summary>
internal sealed record ApiStatus
{
    public string? Kind { get; init; }

    public string? Message { get; init; }

    public string? Reason { get; init; }

    public int? Code { get; init; }
}
