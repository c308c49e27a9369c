namespace VastBot.Slack;

/// <summary>A table; at most one in a message, shown at its end. The message needs text or further blocks beside it.</summary>
/// <seealso href="https://docs.slack.dev/reference/block-kit/blocks/table-block"/>
public sealed record TableBlock() : Block("table")
{
    /// <summary>1 to 100 rows of 1 to 20 cells.</summary>
    public required IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; }

    /// <summary>Settings by column, from the left; at most 20.</summary>
    public IReadOnlyList<TableColumn>? ColumnSettings { get; init; }
}
