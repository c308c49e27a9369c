namespace VastBot.Kubernetes;

internal sealed record ObjectList<T>
{
    public string? Kind { get; init; }

    public ListMeta Metadata { get; init => field = value ?? new(); } = new();

    public IReadOnlyList<T> Items { get; init => field = value ?? []; } = [];
}
