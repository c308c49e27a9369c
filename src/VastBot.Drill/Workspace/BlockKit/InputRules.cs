using System.Globalization;
using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>The input block and the elements that only it may hold.</summary>
internal static class InputRules
{
    public static void Block(Inspection i, JsonElement block, string at)
    {
        TextRules.Plain(i, block, "label", at, 2000, required: true);
        TextRules.Plain(i, block, "hint", at, 2000);
        i.Flag(block, "optional", at);
        i.Flag(block, "dispatch_action", at);
        if (block.Get("element") is not { } element)
        {
            i.Missing(at, "element");
            return;
        }

        ElementRules.Check(i, element, $"{at}/element", ElementPlace.Input);
        if (block.Flag("dispatch_action") && element.Text("type") == "file_input")
            i.Refuse($"{at}/dispatch_action", "dispatch_action is not allowed with file_input");
    }

    public static void Element(Inspection i, JsonElement e, string at, string type)
    {
        switch (type)
        {
            case "plain_text_input": Line(i, e, at); break;
            case "number_input": Number(i, e, at); break;
            case "file_input": i.Number(e, "max_files", at, 1, 10); break;
            case "datepicker": Date(i, e, "initial_date", "yyyy-MM-dd", at); break;
            case "datetimepicker": Moment(i, e, at); break;
            case "timepicker": Date(i, e, "initial_time", "HH:mm", at); break;
            default: break;
        }
    }

    private static void Line(Inspection i, JsonElement e, string at)
    {
        i.Flag(e, "multiline", at);
        var min = i.Number(e, "min_length", at, 0, 3000);
        var max = i.Number(e, "max_length", at, 1, 3000);
        if (min > max) i.Refuse($"{at}/min_length", "min_length must not be more than max_length");
        i.Text(e, "initial_value", at, max ?? 3000, min: 0);
    }

    private static void Number(Inspection i, JsonElement e, string at)
    {
        if (e.Get("is_decimal_allowed") is null) i.Missing(at, "is_decimal_allowed");
        foreach (var name in (ReadOnlySpan<string>)["min_value", "max_value", "initial_value"])
        {
            if (i.Text(e, name, at, 100) is { } text && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
                i.Refuse($"{at}/{name}", "must be a number");
        }
    }

    private static void Moment(Inspection i, JsonElement e, string at)
    {
        if (e.Get("initial_date_time") is not { } given) return;
        if (given.ValueKind != JsonValueKind.Number || !given.TryGetInt64(out var seconds) || seconds is < 1_000_000_000 or > 9_999_999_999)
            i.Refuse($"{at}/initial_date_time", "must be a Unix timestamp of ten digits");
    }

    private static void Date(Inspection i, JsonElement e, string name, string form, string at)
    {
        if (i.Text(e, name, at, 20) is { } text
            && !DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            i.Refuse($"{at}/{name}", $"must be of the form {form}");
    }
}
