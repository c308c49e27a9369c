using System.Text.Json;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Which element may stand where, and the limits of each.</summary>
internal static class ElementRules
{
    public static void Check(Inspection i, JsonElement element, string at, ElementPlace place)
    {
        var type = element.Text("type");
        if (!i.IsObject(element, at, type)) return;
        if (type is null)
        {
            i.Missing(at, "type");
            return;
        }

        if (!MayStand(type, place, i.Surface))
        {
            i.Refuse($"{at}/type", $"unsupported type: {type}");
            return;
        }

        i.Text(element, "action_id", at, 255);
        i.Flag(element, "focus_on_load", at);
        if (element.Flag("focus_on_load")) i.FocusedElements++;
        TextRules.Confirm(i, element, at);
        if (element.Get("placeholder") is not null) TextRules.Plain(i, element, "placeholder", at, 150);
        if (element.Flag("response_url_enabled") && (place != ElementPlace.Input || i.Surface != Surface.Modal))
            i.Refuse($"{at}/response_url_enabled", "only allowed in input blocks of modals");
        Limits(i, element, at, type);
    }

    public static void Picture(Inspection i, JsonElement e, string at)
    {
        if (e.Get("image_url") is null && e.Get("slack_file") is null) i.Missing(at, "image_url");
        if (e.Get("image_url") is not null && e.Get("slack_file") is not null) i.Refuse(at, "must provide either image_url or slack_file");
        i.Text(e, "image_url", at, 3000);
        i.Text(e, "alt_text", at, 2000, required: true);
    }

    private static bool MayStand(string type, ElementPlace place, Surface surface) => type switch
    {
        "button" or "overflow" => place is ElementPlace.Section or ElementPlace.Actions,
        "image" => place is ElementPlace.Section or ElementPlace.Context,
        "static_select" or "users_select" or "conversations_select" or "channels_select" or "external_select"
            or "datepicker" or "timepicker" or "radio_buttons" or "checkboxes" => place != ElementPlace.Context,
        "multi_static_select" or "multi_users_select" or "multi_conversations_select" or "multi_channels_select" or "multi_external_select" =>
            place is ElementPlace.Section or ElementPlace.Input,
        "datetimepicker" => place is ElementPlace.Actions or ElementPlace.Input && surface != Surface.Home,
        "plain_text_input" or "rich_text_input" => place == ElementPlace.Input,
        "email_text_input" or "url_text_input" or "number_input" or "file_input" => place == ElementPlace.Input && surface == Surface.Modal,
        _ => false,
    };

    private static void Limits(Inspection i, JsonElement e, string at, string type)
    {
        switch (type)
        {
            case "button": Button(i, e, at); break;
            case "overflow": ChoiceRules.Options(i, e, "options", at, 2, 5, withUrl: true); break;
            case "image": Picture(i, e, at); break;
            case "static_select" or "multi_static_select": ChoiceRules.Select(i, e, at); break;
            case "external_select" or "multi_external_select": ChoiceRules.External(i, e, at); break;
            case "radio_buttons": ChoiceRules.Options(i, e, "options", at, 1, 10, mrkdwn: true); break;
            case "checkboxes": ChoiceRules.Options(i, e, "options", at, 1, 10, mrkdwn: true); break;
            case "conversations_select" or "multi_conversations_select": ChoiceRules.Filter(i, e, at); break;
            default: InputRules.Element(i, e, at, type); break;
        }

        if (type.StartsWith("multi_", StringComparison.Ordinal)) i.Number(e, "max_selected_items", at, 1, int.MaxValue);
    }

    private static void Button(Inspection i, JsonElement e, string at)
    {
        TextRules.Plain(i, e, "text", at, 75, required: true);
        i.Text(e, "value", at, 2000, min: 0);
        i.Text(e, "url", at, 3000);
        i.Text(e, "accessibility_label", at, 75);
        i.OneOf(e, "style", at, "primary", "danger");
    }
}
