namespace VastBot.Runbook.Model.Environments;

/// <summary>Vast.ai's public status page.</summary>
internal sealed record StatusPageSettings
{
    /// <summary>The page's address; null where none is configured.</summary>
    public Uri? Url { get; init; }

    /// <summary>Names (or parts of names) of the components that matter; empty means all.</summary>
    public IReadOnlyList<string> Components { get; init; } = [];
}
