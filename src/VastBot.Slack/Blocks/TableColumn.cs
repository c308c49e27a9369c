namespace VastBot.Slack;

/// <summary>How one column of a <see cref="TableBlock"/> is shown.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/table-block#schema-for-column_settings"/>
public sealed record TableColumn
{
    /// <summary><c>left</c> (the default), <c>center</c> or <c>right</c>.</summary>
    public string? Align { get; init; }

    /// <summary>True breaks long lines instead of cutting them.</summary>
    public bool IsWrapped { get; init; }
}
