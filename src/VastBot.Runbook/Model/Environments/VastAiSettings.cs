namespace VastBot.Runbook.Model.Environments;

/// <summary>Vast.ai's API as the integration uses it.</summary>
internal sealed record VastAiSettings
{
    public Uri ApiUrl { get; init; } = new("https://console.vast.ai/api/v0/");

    /// <summary>The deployed key; null means that the Kubernetes secret holds it.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Permission groups that the integration's key needs, such as <c>instance_read</c>; a new key is checked for those that can be read with.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Never shows the key.</summary>
    public override string ToString() => $"{ApiUrl} ({(ApiKey is null ? "key in the cluster" : "key configured")})";
}
