using VastBot.Slack;

namespace VastBot.Runbook.Chat;

/// <summary>Offered buttons as one row: three stand in it, the expected next step first and alone primary, five more in the menu beside them.</summary>
internal static class ButtonRow
{
    private const int MostInRow = 3;
    private const int MostInMenu = 5;

    public static ActionsBlock? Of(string blockId, IEnumerable<CardButton> offered)
    {
        var buttons = offered.OrderBy(button => button.Rank).ToList();
        var row = buttons.Where(button => button.Rank != CardButtonRank.Menu).Take(MostInRow).ToList();
        var rest = buttons.Except(row).ToList();

        // A menu of one is none: its one button takes a free place in the row, or is joined by the row's last.
        if (rest.Count == 1 && row.Count < MostInRow) (row, rest) = ([.. row, .. rest], []);
        else if (rest.Count == 1) (row, rest) = (row[..^1], [row[^1], rest[0]]);
        if (row.Count == 0 && rest.Count == 0) return null;
        ActionElement[] menu = rest.Count == 0 ? [] : [OverflowMenu.Of(rest.Take(MostInMenu).Select(button => button.Button))];
        return new ActionsBlock { BlockId = blockId, Elements = [.. row.Select((button, i) => Styled(button, i == 0)), .. menu] };
    }

    private static Button Styled(CardButton offered, bool first) =>
        offered.Button.Style is ButtonStyle.Danger ? offered.Button : offered.Button with { Style = first && offered.Rank == CardButtonRank.Next ? ButtonStyle.Primary : null };
}
