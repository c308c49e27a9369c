namespace VastBot.Runbook.Chat;

/// <summary>Where on a card a button belongs. Three stand in the row, the first of them primary; five more find room in the menu beside them.</summary>
internal enum CardButtonRank
{
    /// <summary>What is expected to be pressed next, in this very state.</summary>
    Next,

    /// <summary>In the row while there is room.</summary>
    Row,

    /// <summary>In the menu.</summary>
    Menu,
}
