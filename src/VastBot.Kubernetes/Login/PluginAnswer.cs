namespace VastBot.Kubernetes;

internal sealed class PluginAnswer(Credential credential, DateTimeOffset? ends)
{
    public Credential Credential { get; } = credential;

    /// <summary>Null: until the cluster refuses it.</summary>
    public DateTimeOffset? Ends { get; } = ends;
}
