namespace VastBot.Benchmarks.Measuring;

/// <summary>A table in Markdown on standard output.</summary>
internal sealed class Table(params string[] heads)
{
    private readonly List<string[]> _rows = [];

    public void Row(params string[] cells) => _rows.Add(cells);

    public void Print(string title)
    {
        var widths = heads.Select((head, i) => _rows.Select(row => row[i].Length).Append(head.Length).Max()).ToArray();
        Console.WriteLine($"\n{title}\n");
        Console.WriteLine(Line(heads, widths));
        Console.WriteLine("|" + string.Join('|', widths.Select(width => new string('-', width + 2))) + "|");
        foreach (var row in _rows) Console.WriteLine(Line(row, widths));
    }

    private static string Line(string[] cells, int[] widths) => "| " + string.Join(" | ", cells.Select((cell, i) => cell.PadRight(widths[i]))) + " |";
}
