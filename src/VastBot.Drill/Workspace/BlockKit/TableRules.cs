using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Tables: one in a message, at most 100 rows of 20 cells, no empty cell.</summary>
internal static class TableRules
{
    public static void Block(Inspection i, JsonElement block, string at)
    {
        if (++i.Tables > 1) i.Refuse(at, "only_one_table_allowed");
        foreach (var (row, where) in i.List(block, "rows", at, 1, 100))
        {
            if (row.ValueKind != JsonValueKind.Array)
            {
                i.Refuse(where, "must provide an array");
                continue;
            }

            if (row.GetArrayLength() is 0 or > 20) i.Refuse(where, "no more than 20 items allowed");
            var n = 0;
            foreach (var cell in row.EnumerateArray()) Cell(i, cell, $"{where}/{n++}");
        }

        i.List(block, "column_settings", at, 0, 20, required: false);
    }

    private static void Cell(Inspection i, JsonElement cell, string at)
    {
        switch (cell.Text("type"))
        {
            case "raw_text": i.Text(cell, "text", at, 12_000, required: true); break;
            case "raw_number": break;
            case "rich_text": RichTextRules.Block(i, cell, at); break;
            default: i.Refuse($"{at}/type", $"unsupported type: {cell.Text("type") ?? "none"}"); break;
        }
    }
}
