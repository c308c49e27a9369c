using System.Collections.Frozen;

namespace VastBot.Drill.Workspace.BlockKit;

/// <summary>Which fields each kind of object has: any other is refused, which is how misspelt ones come to light.</summary>
internal static class KnownFields
{
    private const string Pick = "type action_id placeholder confirm focus_on_load";

    public static FrozenDictionary<string, FrozenSet<string>> ByKind { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["header"] = "type block_id text",
        ["section"] = "type block_id text fields accessory expand",
        ["context"] = "type block_id elements",
        ["actions"] = "type block_id elements",
        ["divider"] = "type block_id",
        ["image block"] = "type block_id image_url slack_file alt_text title",
        ["input"] = "type block_id label element hint optional dispatch_action",
        ["markdown"] = "type block_id text",
        ["table"] = "type block_id rows column_settings",
        ["alert"] = "type block_id text level",
        ["rich_text"] = "type block_id elements",
        ["plain_text"] = "type text emoji",
        ["mrkdwn"] = "type text verbatim",
        ["confirm"] = "title text confirm deny style",
        ["option"] = "text value description url",
        ["option group"] = "label options",
        ["button"] = "type action_id text value url style confirm accessibility_label",
        ["overflow"] = "type action_id options confirm",
        ["image"] = "type image_url slack_file alt_text",
        ["static_select"] = Pick + " options option_groups initial_option",
        ["external_select"] = Pick + " initial_option min_query_length",
        ["users_select"] = Pick + " initial_user",
        ["conversations_select"] = Pick + " initial_conversation default_to_current_conversation response_url_enabled filter",
        ["channels_select"] = Pick + " initial_channel response_url_enabled",
        ["multi_static_select"] = Pick + " options option_groups initial_options max_selected_items",
        ["multi_external_select"] = Pick + " initial_options min_query_length max_selected_items",
        ["multi_users_select"] = Pick + " initial_users max_selected_items",
        ["multi_conversations_select"] = Pick + " initial_conversations default_to_current_conversation max_selected_items filter",
        ["multi_channels_select"] = Pick + " initial_channels max_selected_items",
        ["datepicker"] = Pick + " initial_date",
        ["timepicker"] = Pick + " initial_time timezone",
        ["datetimepicker"] = "type action_id initial_date_time confirm focus_on_load",
        ["radio_buttons"] = "type action_id options initial_option confirm focus_on_load",
        ["checkboxes"] = "type action_id options initial_options confirm focus_on_load",
        ["plain_text_input"] = "type action_id initial_value multiline min_length max_length dispatch_action_config focus_on_load placeholder",
        ["email_text_input"] = "type action_id initial_value dispatch_action_config focus_on_load placeholder",
        ["url_text_input"] = "type action_id initial_value dispatch_action_config focus_on_load placeholder",
        ["number_input"] = "type action_id is_decimal_allowed initial_value min_value max_value dispatch_action_config focus_on_load placeholder",
        ["rich_text_input"] = "type action_id initial_value dispatch_action_config focus_on_load placeholder min_length max_length",
        ["file_input"] = "type action_id filetypes max_files",
        ["modal"] = "type title blocks close submit private_metadata callback_id clear_on_close notify_on_close external_id submit_disabled",
        ["home"] = "type blocks private_metadata callback_id external_id title close submit clear_on_close notify_on_close",
    }.ToFrozenDictionary(p => p.Key, p => p.Value.Split(' ').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
