using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Text objects and the confirmation dialog, which consists of them.</summary>
internal static class TextRules
{
    public static void Plain(Inspection i, JsonElement owner, string name, string at, int max, bool required = false)
    {
        if (owner.Get(name) is not { } text)
        {
            if (required) i.Missing(at, name);
            return;
        }

        Check(i, text, $"{at}/{name}", max, plainOnly: true);
    }

    public static void Any(Inspection i, JsonElement owner, string name, string at, int max, bool required = false)
    {
        if (owner.Get(name) is not { } text)
        {
            if (required) i.Missing(at, name);
            return;
        }

        Check(i, text, $"{at}/{name}", max, plainOnly: false);
    }

    public static void Check(Inspection i, JsonElement text, string at, int max, bool plainOnly)
    {
        var kind = text.Text("type");
        if (!i.IsObject(text, at, kind)) return;
        if (kind is not ("plain_text" or "mrkdwn") || (plainOnly && kind == "mrkdwn"))
        {
            i.Refuse($"{at}/type", kind is null ? "missing required field: type" : $"unsupported type: {kind}");
            return;
        }

        i.Text(text, "text", at, max, required: true);
        i.Flag(text, "emoji", at);
        i.Flag(text, "verbatim", at);
    }

    public static void Confirm(Inspection i, JsonElement owner, string at)
    {
        if (owner.Get("confirm") is not { } confirm) return;
        at += "/confirm";
        if (!i.IsObject(confirm, at, "confirm")) return;
        Plain(i, confirm, "title", at, 100, required: true);
        Any(i, confirm, "text", at, 300, required: true);
        Plain(i, confirm, "confirm", at, 30, required: true);
        Plain(i, confirm, "deny", at, 30, required: true);
        i.OneOf(confirm, "style", at, "primary", "danger");
    }
}
