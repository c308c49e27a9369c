namespace VastBot.Kubernetes;

/// <summary>A key of a secret or config map.</summary>
public sealed record KeyReference
{
    /// <summary>The secret's or config map's name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>The key in it.</summary>
    public string Key { get; init => field = value ?? ""; } = "";
}
