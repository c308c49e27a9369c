namespace VastBot.Kubernetes;

internal enum PatchKind
{
    /// <summary>Knows that containers and variables are told apart by name.</summary>
    StrategicMerge,

    /// <summary>Replaces lists whole; null deletes.</summary>
    Merge,

    /// <summary>Operations in order.</summary>
    Json,
}
