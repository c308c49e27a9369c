namespace VastBot.Kubernetes;

/// <summary>One container as wished.</summary>
public sealed record Container
{
    /// <summary>The name, unique in its pod.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The image with its tag or digest.</summary>
    public string Image { get; init => field = value ?? ""; } = "";

    /// <summary>Environment variables, in order.</summary>
    public IReadOnlyList<EnvironmentVariable> Env { get; init => field = value ?? []; } = [];

    /// <summary>What it asks for and may use.</summary>
    public ResourceRequirements Resources { get; init => field = value ?? new(); } = new();
}
