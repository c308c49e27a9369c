using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Options, groups of options and what is chosen at the start.</summary>
internal static class ChoiceRules
{
    public static void Options(
        Inspection i, JsonElement e, string name, string at, int min, int max, bool mrkdwn = false, bool withUrl = false)
    {
        foreach (var (option, where) in i.List(e, name, at, min, max)) Option(i, option, where, mrkdwn, withUrl);
        Chosen(i, e, at);
    }

    /// <summary>A menu whose options the app gives while the person types.</summary>
    public static void External(Inspection i, JsonElement e, string at)
    {
        if (e.Get("initial_option") is { } initial) Option(i, initial, $"{at}/initial_option", mrkdwn: false, withUrl: false);
        foreach (var (one, where) in i.List(e, "initial_options", at, 1, 100, required: false)) Option(i, one, where, mrkdwn: false, withUrl: false);
    }

    public static void Select(Inspection i, JsonElement e, string at)
    {
        if (e.Get("options") is null == (e.Get("option_groups") is null))
        {
            i.Refuse(at, "must provide either options or option_groups");
            return;
        }

        if (e.Get("options") is not null)
        {
            Options(i, e, "options", at, 1, 100);
            return;
        }

        foreach (var (group, where) in i.List(e, "option_groups", at, 1, 100))
        {
            if (!i.IsObject(group, where, "option group")) continue;
            TextRules.Plain(i, group, "label", where, 75, required: true);
            foreach (var (option, there) in i.List(group, "options", where, 1, 100)) Option(i, option, there, mrkdwn: false, withUrl: false);
        }

        Chosen(i, e, at);
    }

    public static void Filter(Inspection i, JsonElement e, string at)
    {
        if (e.Get("filter") is not { } filter) return;
        foreach (var (kind, where) in i.List(filter, "include", $"{at}/filter", 1, 4, required: false))
        {
            if (kind.ValueKind != JsonValueKind.String || kind.GetString() is not ("im" or "mpim" or "private" or "public"))
                i.Refuse(where, "must be one of the allowed values: im, mpim, private, public");
        }
    }

    /// <summary>All options of a select, inside groups or not.</summary>
    public static IEnumerable<JsonElement> AllOptions(JsonElement e) =>
        e.Items("options").Concat(e.Items("option_groups").SelectMany(g => g.Items("options")));

    private static void Option(Inspection i, JsonElement option, string at, bool mrkdwn, bool withUrl)
    {
        if (!i.IsObject(option, at, "option")) return;
        if (mrkdwn) TextRules.Any(i, option, "text", at, 75, required: true);
        else TextRules.Plain(i, option, "text", at, 75, required: true);
        i.Text(option, "value", at, 150);
        if (option.Get("value") is null && !(withUrl && option.Get("url") is not null)) i.Missing(at, "value");
        if (mrkdwn) TextRules.Any(i, option, "description", at, 75);
        else TextRules.Plain(i, option, "description", at, 75);
        i.Text(option, "url", at, 3000);
        if (!withUrl && option.Get("url") is not null) i.Refuse($"{at}/url", "url is only allowed in overflow menus");
    }

    private static void Chosen(Inspection i, JsonElement e, string at)
    {
        if (e.Get("initial_option") is { } initial) Initial(i, e, initial, $"{at}/initial_option");
        foreach (var (one, where) in i.List(e, "initial_options", at, 1, 100, required: false)) Initial(i, e, one, where);
    }

    private static void Initial(Inspection i, JsonElement e, JsonElement initial, string at)
    {
        if (!AllOptions(e).Any(o => JsonElement.DeepEquals(o, initial))) i.Refuse(at, "must be one of the provided options");
    }
}
