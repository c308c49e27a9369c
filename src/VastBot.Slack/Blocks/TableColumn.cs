namespace VastBot.Slack;

/// <summary>How one column of a <see cref="TableBlock"/> is shown.</summary>
public sealed record TableColumn
{
    /// <summary><c>left</c> (the default), <c>center</c> or <c>right</c>.</summary>
    public string? Align { get; init; }

    /// <summary>True breaks long lines instead of cutting them.</summary>
    public bool IsWrapped { get; init; }
}
