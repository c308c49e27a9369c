namespace VastBot.Kubernetes;

/// <summary>A kubeconfig's <c>exec</c> entry: the program that gives the credential.</summary>
internal sealed class PluginCommand
{
    public required string ApiVersion { get; init; }

    public required string Command { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Environment { get; init; } = [];

    public string? InstallHint { get; init; }

    public bool ProvideClusterInfo { get; init; }

    public string? InteractiveMode { get; init; }
}
