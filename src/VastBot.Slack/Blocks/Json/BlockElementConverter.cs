using System.Text.Json;

namespace VastBot.Slack;

internal sealed class BlockElementConverter : ByTypeConverter<BlockElement>
{
    protected override Type? Known(string type) => type switch
    {
        "button" => typeof(Button),
        "channels_select" => typeof(ChannelSelectMenu),
        "checkboxes" => typeof(CheckboxGroup),
        "conversations_select" => typeof(ConversationSelectMenu),
        "datepicker" => typeof(DatePicker),
        "datetimepicker" => typeof(DateTimePicker),
        "email_text_input" => typeof(EmailTextInput),
        "external_select" => typeof(ExternalSelectMenu),
        "file_input" => typeof(FileInput),
        "image" => typeof(ImageElement),
        "multi_channels_select" => typeof(ChannelMultiSelectMenu),
        "multi_conversations_select" => typeof(ConversationMultiSelectMenu),
        "multi_external_select" => typeof(ExternalMultiSelectMenu),
        "multi_static_select" => typeof(StaticMultiSelectMenu),
        "multi_users_select" => typeof(UserMultiSelectMenu),
        "number_input" => typeof(NumberInput),
        "overflow" => typeof(OverflowMenu),
        "plain_text_input" => typeof(PlainTextInput),
        "radio_buttons" => typeof(RadioButtonGroup),
        "rich_text_input" => typeof(RichTextInput),
        "static_select" => typeof(StaticSelectMenu),
        "timepicker" => typeof(TimePicker),
        "url_text_input" => typeof(UrlTextInput),
        "users_select" => typeof(UserSelectMenu),
        _ => null,
    };

    protected override BlockElement Unknown(JsonElement json) => new UnknownElement(json);
}
